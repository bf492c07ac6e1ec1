using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Length_limits
{
    private const string Path = "src/Ledestjerne.Engine/Loop.cs";

    [Fact]
    public void Hold_for_files_and_methods() => Expect.Kept(Lengths.Check);

    [Fact]
    public void See_a_file_that_is_too_long() =>
        Expect.Seen(Lengths.Check, Path, Of(lines: 301), line: 0, "301 lines in the file; allowed: 300");

    [Fact]
    public void Let_a_full_file_be() => Expect.Allowed(Lengths.Check, Path, Of(lines: 300));

    [Fact]
    public void See_a_method_that_is_too_long() => Expect.Seen(
        Lengths.Check, Path, Method(lines: 51), line: 3, "51 lines in Loop.Run; allowed: 50");

    [Fact]
    public void Let_a_full_method_be() => Expect.Allowed(Lengths.Check, Path, Method(lines: 50));

    [Theory]
    [InlineData(52, 51, "52 lines in Loop.Run; allowed: 51")]
    [InlineData(51, 52, "it has shrunk")]
    [InlineData(50, 51, "short now")]
    public void Only_ever_tighten(int lines, int baseline, string words) =>
        Lengths.Check(WithBaseline(Method(lines), baseline)).ShouldHaveSingleItem().ToString().ShouldContain(words);

    [Fact]
    public void Bear_what_the_baseline_says() => Lengths.Check(WithBaseline(Method(51), 51)).ShouldBeEmpty();

    [Fact]
    public void Drop_the_line_of_what_is_gone() =>
        Lengths.Check(WithBaseline("class Loop;", 51)).ShouldHaveSingleItem().ToString().ShouldContain("which is gone");

    private static SourceTree WithBaseline(string text, int lines) =>
        SourceTree.Planted((Path, text), (Lengths.Baseline, $"file,method,lines\n{Path},Loop.Run,{lines}"));

    private static string Of(int lines) => string.Concat(Enumerable.Repeat("// a line\n", lines));

    private static string Method(int lines) =>
        "class Loop\n{\n    void Run()\n    {\n" + string.Concat(Enumerable.Repeat("        Step();\n", lines - 3)) + "    }\n}\n";
}
