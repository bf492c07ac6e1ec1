using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Dependency_lines
{
    private const string Pins = """<PackageVersion Include="NodaTime" Version="3.3.7" />""";
    private const string Line = "| `NodaTime` | Ledestjerne.Domain | time | Apache-2.0 | its keepers | nothing |";

    [Fact]
    public void Say_why_each_package_is_here_and_where() => Expect.Kept(Dependencies.Check);

    [Fact]
    public void Are_missed_when_a_pinned_package_has_none() =>
        Seen(Tree(pins: Pins + "\n" + """<PackageVersion Include="Moq" Version="4.20.0" />"""), "the package Moq");

    [Fact]
    public void Are_missed_when_a_package_of_npm_has_none() => Seen(
        Tree(npm: """{ "dependencies": { "left-pad": "1.3.0" } }"""), "the package left-pad");

    [Fact]
    public void Are_dead_when_the_package_is_gone() => Seen(
        Tree(lines: Line + "\n| `Gone` | tests | it | MIT | them | us |"), "a line for Gone");

    [Fact]
    public void Are_full() => Seen(
        Tree(lines: "| `NodaTime` | Ledestjerne.Domain | time |  | its keepers | nothing |"), "empty or missing cell");

    [Fact]
    public void Need_one_exact_version() =>
        Seen(Tree(pins: Pins.Replace("3.3.7", "3.*")), "NodaTime 3.*");

    [Fact]
    public void Name_every_project_that_uses_the_package() =>
        Seen(Tree(user: "src/Ledestjerne.Web/Ledestjerne.Web.csproj"), "NodaTime in Ledestjerne.Web", "as used by Ledestjerne.Domain");

    [Fact]
    public void Cannot_let_a_package_into_the_domain() => Seen(
        Tree(
            pins: Pins + "\n" + """<PackageVersion Include="CsvHelper" Version="34.0.0" />""",
            lines: Line + "\n| `CsvHelper` | Ledestjerne.Domain | files | MIT | them | us |",
            references: """<PackageReference Include="NodaTime" /><PackageReference Include="CsvHelper" />"""),
        "CsvHelper in Ledestjerne.Domain");

    [Fact]
    public void Are_in_order_in_the_planted_tree() => Dependencies.Check(Tree()).ShouldBeEmpty();

    private static void Seen(SourceTree tree, params string[] words)
    {
        var found = Dependencies.Check(tree).Select(violation => violation.ToString()).ToList();
        found.Count.ShouldBe(words.Length, string.Join("\n", found));
        foreach (var expected in words) found.ShouldContain(text => text.Contains(expected));
    }

    private static SourceTree Tree(
        string pins = Pins, string lines = Line, string npm = "{}",
        string user = "src/Ledestjerne.Domain/Ledestjerne.Domain.csproj",
        string references = """<PackageReference Include="NodaTime" />""")
    {
        const string domain = "src/Ledestjerne.Domain/Ledestjerne.Domain.csproj";
        var empty = user == domain ? [] : new[] { (domain, "<Project />") };
        return SourceTree.Planted(
            [("Directory.Packages.props", pins), (Dependencies.Document, lines), ("src/package.json", npm),
                (user, $"<Project>{references}</Project>"), .. empty]);
    }
}
