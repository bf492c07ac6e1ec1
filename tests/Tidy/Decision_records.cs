using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Decision_records
{
    private const string Record = "docs/adr/0001-one-writer.md";
    private const string Whole =
        "# 1. One writer\n\n**Context.** Places.\n\n**Decision.** One loop.\n\n**Verification.** `Loop`, `Loop.Keeps_one_order`\nand `tests/Engine.Tests`.\n";

    [Fact]
    public void Name_the_tests_that_hold_them() => Expect.Kept(DecisionRecords.Check);

    [Theory]
    [InlineData("**Context.**", "**Story.**", "no Context")]
    [InlineData("**Verification.**", "**Hope.**", "no Verification")]
    [InlineData("`Loop`, `Loop.Keeps_one_order`\nand `tests/Engine.Tests`", "We are careful", "no test under Verification")]
    [InlineData("`Loop`", "`Loops`", "Loops under Verification")]
    [InlineData("Keeps_one_order", "Keeps_another_order", "Loop.Keeps_another_order under Verification")]
    [InlineData("tests/Engine.Tests", "tests/Gone.Tests", "tests/Gone.Tests under Verification")]
    public void Are_seen_without(string old, string planted, string found) =>
        DecisionRecords.Check(With(Whole.Replace(old, planted))).ShouldHaveSingleItem().Found.ShouldBe(found);

    [Theory]
    [InlineData("")]
    [InlineData("\n**Status.** Replaced by `nothing`.\n")]
    public void Are_whole_in_the_planted_tree(string more) => DecisionRecords.Check(With(Whole + more)).ShouldBeEmpty();

    [Fact]
    public void May_point_at_rows_of_the_model() => DecisionRecords
        .Check(With("**Context.** x\n\n**Decision.** y\n\n**Verification.** The tests marked N3 and C14.")).ShouldBeEmpty();

    private static SourceTree With(string text) => SourceTree.Planted(
        (Record, text), ("tests/Engine.Tests/Loop.cs", "public class Loop { [Fact] public void Keeps_one_order() { } }"));
}
