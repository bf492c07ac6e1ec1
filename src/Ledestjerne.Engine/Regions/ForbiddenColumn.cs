using System.Text.RegularExpressions;

namespace Ledestjerne.Engine.Regions;

/// <summary>
/// Names that no file of a region may have, because what they would hold must never steer care: time per task, money
/// or a ceiling on help, a contract's volume as a ceiling on choice, a trait of the person as a condition for help. The
/// rejection is by name, so that the wish is met with the reason and not with "unknown column".
/// </summary>
internal static partial class ForbiddenColumn
{
    private const string Minutes = "no limit in minutes: professionals decide how long help takes";
    private const string Money = "no cost or budget: what help costs is no part of any decision about a person";
    private const string Quota = "no quota or contract volume: every approved provider may be chosen, as far as there are places";
    private const string Condition = "no condition on who the person is or does: need alone gives the right to help";

    /// <summary>Looked for anywhere in a word, since Norwegian writes words together: <c>avtalevolum</c>.</summary>
    private static readonly (string Stem, string Why)[] Stems =
    [
        ("minut", Minutes), ("seconds", Minutes), ("sekund", Minutes), ("stopwatch", Minutes), ("stoppekl", Minutes), ("duration", Minutes),
        ("cost", Money), ("kostn", Money), ("budget", Money), ("budsj", Money), ("expens", Money), ("price", Money), ("tariff", Money), ("drg", Money),
        ("quota", Quota), ("kvote", Quota), ("volum", Quota), ("contract", Quota), ("kontrakt", Quota), ("tender", Quota), ("anbud", Quota), ("ceiling", Quota),
        ("abstin", Condition), ("rusfri", Condition), ("sober", Condition), ("sobriety", Condition), ("drugfree", Condition),
        ("motiv", Condition), ("income", Condition), ("inntekt", Condition), ("insur", Condition), ("forsikr", Condition),
        ("residen", Condition), ("botid", Condition), ("diagnos", Condition), ("criteri", Condition), ("kriteri", Condition), ("eligib", Condition),
    ];

    /// <summary>Too short to be looked for inside other words.</summary>
    private static readonly (string Word, string Why)[] Words =
    [
        ("min", Minutes), ("mins", Minutes), ("sec", Minutes), ("pris", Money), ("takst", Money), ("nok", Money), ("kr", Money),
        ("age", Condition), ("ages", Condition), ("alder", Condition), ("aldersgrense", Condition),
    ];

    /// <summary>Why the name is refused, or nothing when it is merely unknown.</summary>
    public static string? Reason(string name)
    {
        // "min_age" is an age limit before it is anything about minutes.
        var words = NotLetters().Split(CamelHump().Replace(name, "_").ToLowerInvariant()).Where(w => w.Length > 0).ToArray();
        return words.Select(ByWord).FirstOrDefault(why => why == Condition)
            ?? words.Select(ByWord).FirstOrDefault(why => why is not null)
            ?? ByStem(string.Concat(words));
    }

    private static string? ByWord(string word) =>
        ByStem(word) ?? Words.Where(w => w.Word == word).Select(w => w.Why).FirstOrDefault();

    private static string? ByStem(string word) =>
        Stems.Where(s => word.Contains(s.Stem, StringComparison.Ordinal)).Select(s => s.Why).FirstOrDefault();

    [GeneratedRegex(@"[^\p{L}]+")]
    private static partial Regex NotLetters();

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex CamelHump();
}
