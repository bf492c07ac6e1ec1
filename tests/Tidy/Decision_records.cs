using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Decision_records
{
    private const string Record = "docs/adr/0001-one-writer.md";
    private const string Whole = "# One writer\n\n## Context\n\n## Decision\n\n## Consequences\n\n## Verification\n\n- `Loop.Keeps_one_order`\n";

    [Fact]
    public void Name_the_tests_that_hold_them() => Expect.Kept(DecisionRecords.Check);

    [Theory]
    [InlineData("## Consequences", "## Otherwise", "no section Consequences")]
    [InlineData("`Loop.Keeps_one_order`", "we are careful", "no test under Verification")]
    [InlineData("Keeps_one_order", "Keeps_another_order", "the test Loop.Keeps_another_order")]
    public void Are_seen_without(string old, string planted, string found) =>
        DecisionRecords.Check(With(Whole.Replace(old, planted))).ShouldHaveSingleItem().Found.ShouldBe(found);

    [Fact]
    public void Are_whole_in_the_planted_tree() => DecisionRecords.Check(With(Whole)).ShouldBeEmpty();

    private static SourceTree With(string text) => SourceTree.Planted(
        (Record, text), ("tests/Engine.Tests/Loop.cs", "public class Loop { [Fact] public void Keeps_one_order() { } }"));
}
