using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Surprises_in_code
{
    private const string Path = "src/Ledestjerne.Engine/Loop.cs";

    [Fact]
    public void Are_nowhere() => Expect.Kept(Surprises.Check);

    [Theory]
    [InlineData("#region Steps\n#endregion", "#region")]
    [InlineData("// TODO: later", "TODO without an owner")]
    [InlineData("/// <summary>FIXME</summary>\nclass Loop;", "TODO without an owner")]
    [InlineData("string name = null!;", "null!")]
    [InlineData("string name = default!;", "default!")]
    [InlineData("try { Run(); } catch { }", "empty catch")]
    [InlineData("try { Run(); } catch (Exception) { /* fine */ }", "empty catch")]
    [InlineData("try { Run(); } catch (IOException) { }", "empty catch")]
    [InlineData("var next = change switch { Raised raised => With(raised), _ => state };", "_ => state")]
    [InlineData("class C { int Evolve(int old, object e) => e switch { 1 => 2, _ => old }; }", "_ => old")]
    [InlineData("class C { void Evolve(object e) { switch (e) { case 1: Add(); break; default: break; } } }", "ignores the event")]
    public void Are_seen(string code, string found) => Expect.Seen(Surprises.Check, Path, code, line: 1, found);

    [Fact]
    public void Are_seen_on_pages_too() => Expect.Seen(
        Surprises.Check, "src/Ledestjerne.Web/Home.razor", "<h1>Hjem</h1>\n@* TODO words *@", line: 2, "TODO without an owner");

    [Fact]
    public void May_be_staged_by_a_test() =>
        Expect.Allowed(Surprises.Check, "tests/Engine.Tests/Codec.cs", "Read(null!);");

    [Theory]
    [InlineData("// TODO(kari): when the second region arrives")]
    [InlineData("var words = \"TODO\";")]
    [InlineData("string? name = null;")]
    [InlineData("var name = found!.Name;")]
    [InlineData("try { Run(); } catch (OperationCanceledException) { /* the region is stopping */ }")]
    [InlineData("try { Run(); } catch (IOException problem) { Tell(problem); }")]
    [InlineData("var next = change switch { Raised raised => With(raised), _ => throw new UnreachableException() };")]
    [InlineData("var kind = code switch { 1 => first, _ => other };")]
    public void Are_told_from_plain_code(string code) => Expect.Allowed(Surprises.Check, Path, code);
}
