namespace Ledestjerne.Tidy.Tree;

/// <summary>How every rule is tested: the repository keeps it, and what is planted against it is seen.</summary>
public static class Expect
{
    public static void Kept(Func<SourceTree, IEnumerable<Violation>> rule)
    {
        var found = rule(SourceTree.Repository).Select(violation => violation.ToString()).ToList();
        if (found.Count > 0) Assert.Fail(string.Join("\n", found));
    }

    /// <summary>The planted file, alone in a tree, breaks the rule once, at that line, in words that hold these.</summary>
    public static void Seen(
        Func<SourceTree, IEnumerable<Violation>> rule, string path, string text, int line, string words)
    {
        var only = rule(SourceTree.Planted((path, text))).ShouldHaveSingleItem();
        only.File.ShouldBe(path);
        only.Line.ShouldBe(line);
        only.ToString().ShouldContain(words);
    }

    public static void Allowed(Func<SourceTree, IEnumerable<Violation>> rule, string path, string text) =>
        rule(SourceTree.Planted((path, text))).ShouldBeEmpty();
}
