using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ledestjerne.Domain;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Ledestjerne.Engine.Regions;

/// <summary>
/// One line of a file. Each reader below returns the value, or reports what is wrong and returns a stand-in; a row is
/// used only when it is <see cref="Sound"/> at the end.
/// </summary>
internal sealed partial class CsvRow(string file, int line, Dictionary<string, int> columns, string[] values, RegionFindings findings)
{
    private const int LongestText = 400;

    public int Line => line;

    /// <summary>False once anything was wrong with the row.</summary>
    public bool Sound { get; private set; } = true;

    /// <summary>As it stands, or nothing when the column is missing, which has been reported already.</summary>
    public string? Raw(string field) =>
        columns.TryGetValue(field, out var at) ? (at < values.Length ? values[at] : "") : null;

    public void Wrong(string field, string found, string allowed)
    {
        Sound = false;
        findings.Add(file, line, field, found, allowed);
    }

    /// <summary>1–400 characters.</summary>
    public string Text(string field) =>
        Read(field, v => v.Length is > 0 and <= LongestText ? v : null, "a text of 1 to 400 characters") ?? "";

    /// <summary>Lower-case letters and digits in words joined by hyphens.</summary>
    public string Code(string field) =>
        Read(field, v => CodeShape().IsMatch(v) ? v : null, "lower-case letters a–z and digits, words joined by hyphens") ?? "";

    /// <summary>A text of the given shape.</summary>
    public string Shaped(string field, Regex shape, string allowed) => Read(field, v => shape.IsMatch(v) ? v : null, allowed) ?? "";

    public int Whole(string field, int min, int max) =>
        Read(field, v => Number(v, min, max), $"a whole number from {min} to {max}") ?? 0;

    /// <summary>A whole number, or nothing when the field is empty.</summary>
    public int? WholeOrEmpty(string field, int min, int max) =>
        Raw(field) is null or "" ? null : Read(field, v => Number(v, min, max), $"empty, or a whole number from {min} to {max}");

    public decimal Decimal(string field, decimal min, decimal max) =>
        Read(
            field,
            v => decimal.TryParse(v, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var d)
                && d >= min && d <= max ? d : (decimal?)null,
            FormattableString.Invariant($"a number from {min} to {max} with a point before the decimals")) ?? 0;

    public LocalDate Date(string field) => Read(field, ParseDate, "a date as 2026-01-31") ?? default;

    public LocalDate? DateOrEmpty(string field) =>
        Raw(field) is null or "" ? null : Read(field, ParseDate, "empty, or a date as 2026-01-31");

    /// <summary>From and to, the end not before the beginning.</summary>
    public (LocalDate From, LocalDate? To) Period(string from, string to)
    {
        var first = Date(from);
        var last = DateOrEmpty(to);
        if (Sound && last < first)
        {
            Wrong(to, Raw(to)!, $"empty, or {Raw(from)} or later");
        }

        return (first, last);
    }

    /// <summary>An ISO week as 2026-W28.</summary>
    public Week IsoWeek(string field) => Read(field, ParseWeek, "an ISO week as 2026-W28") ?? default;

    public bool YesNo(string field) =>
        Read(field, v => v switch { "yes" => true, "no" => false, _ => (bool?)null }, "yes or no") ?? false;

    public T Word<T>(string field)
        where T : struct, Enum => Read(field, EnumWords<T>.Find, EnumWords<T>.All) ?? default;

    /// <summary>Words of a closed list with a space between, each once; may be empty.</summary>
    public ImmutableArray<T> Words<T>(string field)
        where T : struct, Enum
    {
        var found = List(field);
        foreach (var word in found.Where(w => EnumWords<T>.Find(w) is null))
        {
            Wrong(field, word, EnumWords<T>.All);
        }

        return [.. found.Select(EnumWords<T>.Find).OfType<T>()];
    }

    /// <summary>Words with a space between, each once; may be empty.</summary>
    public ImmutableArray<string> List(string field)
    {
        ImmutableArray<string> found = [.. (Raw(field) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(string.Intern)];
        foreach (var twice in found.GroupBy(w => w).Where(g => g.Count() > 1))
        {
            Wrong(field, $"{twice.Key} {twice.Count()} times", "each once");
        }

        return found;
    }

    /// <summary>Exactly so many whole numbers with a space between.</summary>
    public ImmutableArray<int> Wholes(string field, int count, int min, int max) =>
        Read(field, v => AllNumbers(v, count, min, max), $"{count} whole numbers from {min} to {max} with a space between") ?? [];

    /// <summary>A code that stands in another file.</summary>
    public string Reference(string field, IReadOnlySet<string> known, string elsewhere)
    {
        var found = Raw(field);
        Require(field, found, known, elsewhere);
        return found ?? "";
    }

    /// <summary>Codes that all stand in another file.</summary>
    public ImmutableArray<string> References(string field, IReadOnlySet<string> known, string elsewhere)
    {
        var found = List(field);
        foreach (var code in found)
        {
            Require(field, code, known, elsewhere);
        }

        return found;
    }

    private void Require(string field, string? code, IReadOnlySet<string> known, string elsewhere)
    {
        if (code is null)
        {
            Sound = false;
        }
        else if (!known.Contains(code))
        {
            Wrong(field, code, $"one that stands in {elsewhere}");
        }
    }

    private T? Read<T>(string field, Func<string, T?> parse, string allowed)
        where T : struct
    {
        var parsed = Raw(field) is { } raw ? parse(raw) : null;
        Report(field, parsed is null, allowed);
        return parsed;
    }

    private string? Read(string field, Func<string, string?> parse, string allowed)
    {
        var parsed = Raw(field) is { } raw ? parse(raw) : null;
        Report(field, parsed is null, allowed);
        return parsed;
    }

    private void Report(string field, bool wrong, string allowed)
    {
        if (wrong && Raw(field) is { } found)
        {
            Wrong(field, found, allowed);
        }
        else if (wrong)
        {
            Sound = false;
        }
    }

    private static int? Number(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= min && n <= max ? n : null;

    private static ImmutableArray<int>? AllNumbers(string text, int count, int min, int max)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<int> numbers = [.. words.Select(n => Number(n, min, max)).OfType<int>()];
        return words.Length == count && numbers.Length == count ? numbers : null;
    }

    private static LocalDate? ParseDate(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1990 and <= 2099 } date } ? date : null;

    private static Week? ParseWeek(string text)
    {
        var match = WeekShape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var number = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return number >= 1 && number <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? Domain.Week.Of(WeekYearRules.Iso.GetLocalDate(year, number, IsoDayOfWeek.Monday))
            : null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"^(20\d\d)-W(\d\d)$")]
    private static partial Regex WeekShape();
}

/// <summary>An enum's names as files write them: <c>NonProfit</c> is <c>non-profit</c>.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByWord = Enum.GetValues<T>().ToDictionary(Of);

    public static string All { get; } = $"one of {string.Join(", ", ByWord.Keys)}";

    public static T? Find(string word) => ByWord.TryGetValue(word, out var value) ? value : null;

    public static string Of(T value) =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
