using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests;

public partial class Wording_on_screen
{
    // Reading the words at all proves that each key has both languages with the same placeholders.
    private static readonly string[] Keys = [.. Wording.Embedded.All.Keys];
    private static readonly string Source = string.Join('\n', WebSources().Select(File.ReadAllText));

    [Fact]
    public void Knows_every_key_the_pages_ask_for()
    {
        var asked = Asked().Matches(Source).Select(match => match.Groups["key"].Value)
            .Concat(Counted().Matches(Source).SelectMany(match => new[] { match.Groups["key"].Value + ".one", match.Groups["key"].Value + ".many" }));
        asked.Except(Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Holds_no_key_that_no_page_asks_for()
    {
        var starts = Built().Matches(Source).Select(match => match.Groups["start"].Value).Where(start => start.Length > 2).Distinct().ToArray();
        Keys.Where(key => !IsNamed(key) && !starts.Any(start => key.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Speaks_no_english_where_it_should_speak_norwegian() =>
        Wording.Embedded.All
            .Where(entry => entry.Value.Nb == entry.Value.En && entry.Value.Nb.Split(' ').Length > 2)
            .Select(entry => entry.Key)
            .ShouldBeEmpty();

    /// The key stands in quotes, or its stem does where a number chooses between one and many.
    private static bool IsNamed(string key) =>
        Source.Contains($"\"{key}\"", StringComparison.Ordinal)
        || (key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".many", StringComparison.Ordinal))
        && Source.Contains($"\"{key[..key.LastIndexOf('.')]}\"", StringComparison.Ordinal);

    private static IEnumerable<string> WebSources([CallerFilePath] string here = "")
    {
        var web = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Ledestjerne.Web");
        return Directory.EnumerateFiles(web, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("node_modules"));
    }

    [GeneratedRegex("""(?:\bT|[Tt]ext)\["(?<key>[a-z0-9.]+)"[\],]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""\.Count\("(?<key>[a-z0-9.]+)",""")]
    private static partial Regex Counted();

    /// Keys built at run time: $"role.{…}".
    [GeneratedRegex("""\$"(?<start>[a-z]+\.[a-z0-9.]*)\{""")]
    private static partial Regex Built();
}
