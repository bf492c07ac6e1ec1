using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Docs;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Documents
{
    private static readonly (string, string)[] Program =
    [
        ("src/Ledestjerne/Ledestjerne.csproj", "<Project />"),
        ("src/Ledestjerne/Program.cs", """new Command("region").Add(new Command("check")); new Option<string>("--data");"""),
        ("regions/akershus/services.csv", "id"),
        ("docs/run.md", "# Run it\n\n## On one machine, today"),
    ];

    [Fact]
    public void Name_only_commands_that_exist() => Expect.Kept(Commands.Check);

    [Theory]
    [InlineData("dotnet run", "dotnet run")]
    [InlineData("dotnet run regions/akershus/made.cs", "regions/akershus/made.cs")]
    [InlineData("dotnet run --project src/Gone", "src/Gone")]
    [InlineData("dotnet run --project src/Ledestjerne region chek regions/akershus", "the subcommand chek")]
    [InlineData("dotnet run --project src/Ledestjerne -- region check regions/oslo", "regions/oslo")]
    [InlineData("$ ledestjerne journal verify", "the subcommand journal", "the subcommand verify")]
    [InlineData("ledestjerne region check \\\n  --strict regions/akershus", "the option --strict")]
    [InlineData("CI=true .ci/walk", ".ci/walk")]
    [InlineData("dotnet test tests/Gone", "tests/Gone")]
    public void Are_seen_to_name_others(string command, params string[] found)
    {
        var seen = Commands.Check(With("README.md", $"# Ledestjerne\n\n```sh\n{command}\n```\n")).ToList();
        seen.Select(violation => violation.Found).ShouldBe(found);
        seen.ShouldAllBe(violation => violation.File == "README.md" && violation.Line == 4);
    }

    [Theory]
    [InlineData("```sh\ndotnet run --project src/Ledestjerne\ndotnet test\n```")]
    [InlineData("```sh\ndotnet run --project src/Ledestjerne -c Release -- region check regions/akershus --data=./data/x # both\n```")]
    [InlineData("```sh\nledestjerne region --help\ngit clone x | sort\n```")]
    [InlineData("```csharp\nledestjerne nothing\n```\nledestjerne nothing")]
    public void May_name_these(string text) => Commands.Check(With("README.md", text)).ShouldBeEmpty();

    [Fact]
    public void Hand_on_what_the_program_is_given() => DocumentedCommand
        .In("README.md", ["```sh", "LANG=nb dotnet run --project src/Ledestjerne -c Release -- region check 'a b'", "```"])
        .ShouldHaveSingleItem().ProgramArguments.ShouldBe(["region", "check", "a b"]);

    [Fact]
    public void Link_only_to_what_is_there() => Expect.Kept(Links.Check);

    [Theory]
    [InlineData("[run](gone.md)", "gone.md")]
    [InlineData("![a picture](picture.png)", "picture.png")]
    [InlineData("""<img src="picture.png">""", "picture.png")]
    [InlineData("[run](run.md#on-two-machines)", "run.md#on-two-machines")]
    [InlineData("[above](#nowhere)", "#nowhere")]
    public void Are_seen_to_link_nowhere(string text, string target)
    {
        var dead = Links.Check(With("docs/start.md", $"# Start\n\n{text}")).ShouldHaveSingleItem();
        dead.ToString().ShouldBe($"docs/start.md:3: found a link to {target}; allowed: files and headings that are there");
    }

    [Theory]
    [InlineData("[run](run.md), [run](./run.md#on-one-machine-today), [up](../src/Ledestjerne/), [root](/docs/run.md), [all](..)")]
    [InlineData("[here](#start) and [there](https://example.org/gone.md), <kari@example.org>, `[not](a-link.md)`")]
    [InlineData("```sh\n[not](a-link.md)\n```")]
    public void May_link_like_this(string text) => Links.Check(With("docs/start.md", $"# Start\n\n{text}")).ShouldBeEmpty();

    private static SourceTree With(string path, string text) => SourceTree.Planted([.. Program, (path, text)]);
}
