using Ledestjerne.Tidy.Generated;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Generated_pages
{
    private const string Systems = "id,module,policy_phrase_nb,capability,acceptance_test\n" +
        "N5,Need & right,\"a, b\",Cost hidden when deciding,\"says \"\"no\"\", always\"\nN6,Need & right,c,Rights per profession,economist denied";

    private const string Rule = """[LegalBasis("pbrl § 2-2a", From = "2024-06-01", Rule = "R02")] public static class AssessmentDeadline;""";

    [Fact]
    public void Say_what_the_source_says()
    {
        if (GeneratedPage.IsAskedToWrite)
        {
            foreach (var page in GeneratedPage.All) page.WriteTo(SourceTree.Repository);
            return;
        }

        Expect.Kept(GeneratedPage.Stale);
    }

    [Fact]
    public void Are_seen_to_be_stale() => GeneratedPage.Stale(With("[System(\"N5\")]", Rule))
        .Select(violation => violation.File).ShouldBe(["docs/systems.md", "docs/rules.md"]);

    [Fact]
    public void Tell_how_to_write_them_again() =>
        GeneratedPage.Stale(With("", Rule)).First().ToString().ShouldEndWith("write it again: LEDESTJERNE_WRITE_DOCS=1 dotnet test tests/Tidy");

    [Fact]
    public void Are_fresh_once_written()
    {
        var tree = With("[System(\"N5\")]", Rule);
        var written = GeneratedPage.All.Select(page => new SourceFile(page.Path, () => page.Write(tree)));
        GeneratedPage.Stale(new SourceTree(tree.Root, [.. tree.Files, .. written])).ShouldBeEmpty();
    }

    [Fact]
    public void List_each_row_with_the_tests_that_show_it()
    {
        var page = SystemsPage.Page.Write(With("[Fact, System(\"N5\")]", Rule));
        page.ShouldContain("**1 of 2 are shown.**");
        page.ShouldContain("| N5 | Cost hidden when deciding | says \"no\", always | " +
            "[Assessment_deadline.Is_ten_working_days](../tests/Domain.Tests/Rules/Assessment_deadline.cs) |");
        page.ShouldContain("| N6 | Rights per profession | economist denied | – |");
    }

    [Fact]
    public void List_each_law_with_its_file_and_its_test() => RulesPage.Page.Write(With("", Rule)).ShouldContain(
        "| pbrl § 2-2a | from 2024-06-01 | R02 | [AssessmentDeadline](../src/Ledestjerne.Domain/Rules/AssessmentDeadline.cs) | " +
        "[Assessment_deadline](../tests/Domain.Tests/Rules/Assessment_deadline.cs) |");

    [Fact]
    public void Claim_only_rows_of_the_model() => Expect.Kept(SystemsPage.Unknown);

    [Fact]
    public void Are_seen_to_claim_other_rows() =>
        SystemsPage.Unknown(With("[System(\"N99\")]", Rule)).ShouldHaveSingleItem().Found.ShouldBe("the row N99");

    [Fact]
    public void Rest_on_law_that_is_dated_and_tested() => Expect.Kept(RulesPage.Loose);

    [Theory]
    [InlineData("pbrl § 2-2a", "the law", "the basis “the law”")]
    [InlineData("2024-06-01", "1 June 2024", "the date “1 June 2024”")]
    [InlineData("Rule = \"R02\"", "To = \"2020-01-01\"", "in force from 2024-06-01 to 2020-01-01")]
    public void Are_seen_to_rest_on_loose_law(string old, string planted, string found) =>
        RulesPage.Loose(With("", Rule.Replace(old, planted))).ShouldHaveSingleItem().Found.ShouldBe(found);

    [Fact]
    public void Are_seen_to_rest_on_law_without_a_test() => RulesPage
        .Loose(SourceTree.Planted(("src/Ledestjerne.Domain/Rules/AppealTime.cs", Rule)))
        .ShouldHaveSingleItem().Allowed.ShouldBe("a test class Appeal_time");

    private static SourceTree With(string attribute, string rule) => SourceTree.Planted(
        (SystemsPage.Table, Systems),
        ("src/Ledestjerne.Domain/Rules/AssessmentDeadline.cs", rule),
        ("tests/Domain.Tests/Rules/Assessment_deadline.cs",
            $"public class Assessment_deadline {{ {attribute} public void Is_ten_working_days() {{ }} }}"));
}
