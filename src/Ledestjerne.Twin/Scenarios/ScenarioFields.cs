using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ledestjerne.Twin;

/// <summary>
/// One object of a scenario file, read field by field. Each reader returns the value, or reports what is wrong and returns a
/// stand-in. A field nobody asked for is an error when <see cref="RejectOthers"/> is called at the end.
/// </summary>
internal sealed partial class ScenarioFields(JsonElement element, string path, ScenarioFindings findings)
{
    public const int LastWeek = 520;
    private readonly List<string> asked = [];

    public string Path => path;

    public bool Has(string field) => element.TryGetProperty(field, out _);

    /// <summary>One text out of the object; for fields that say what the others are.</summary>
    public string Text(string field, int longest) =>
        Find(field) is { ValueKind: JsonValueKind.String } v && v.GetString() is { Length: > 0 } found && found.Length <= longest
            ? found
            : Wrong(field, $"a text of 1 to {longest} characters", "");

    /// <summary>Lower-case letters and digits in words joined by hyphens, up to 40 characters.</summary>
    public string Code(string field) =>
        Find(field) is { ValueKind: JsonValueKind.String } v && v.GetString() is { Length: <= 40 } found && CodeShape().IsMatch(found)
            ? found
            : Wrong(field, "lower-case letters a–z and digits, words joined by hyphens, up to 40 characters", "x");

    public int Whole(string field, int min, int max) =>
        Find(field) is { ValueKind: JsonValueKind.Number } v && v.TryGetInt32(out var n) && n >= min && n <= max
            ? n
            : Wrong(field, $"a whole number from {min} to {max}", min);

    public bool YesNo(string field) =>
        Find(field) is { ValueKind: JsonValueKind.True or JsonValueKind.False } v ? v.GetBoolean() : Wrong(field, "true or false", false);

    /// <summary><c>from_week</c>, 1 when it is left out, and <c>to_week</c>, to the end when it is left out.</summary>
    public RunWeeks Weeks()
    {
        var from = Has("from_week") ? Whole("from_week", 1, LastWeek) : 1;
        var to = Has("to_week") ? Whole("to_week", from, LastWeek) : (int?)null;
        asked.AddRange("from_week", "to_week");
        return new RunWeeks(from, to);
    }

    /// <summary>One of a closed list of words.</summary>
    public T Word<T>(string field, params (string Word, T Value)[] words) => TryWord(field, words, out var value) ? value : words[0].Value;

    /// <returns>Whether it was one of them; if not it has been reported.</returns>
    public bool TryWord<T>(string field, (string Word, T Value)[] words, [MaybeNullWhen(false)] out T value)
    {
        var written = Find(field) is { ValueKind: JsonValueKind.String } v ? v.GetString() : null;
        foreach (var (word, meaning) in words)
        {
            if (word == written)
            {
                value = meaning;
                return true;
            }
        }

        value = default;
        return Wrong(field, $"one of {string.Join(", ", words.Select(w => w.Word))}", false);
    }

    /// <summary>A code that the region knows.</summary>
    public string Reference(string field, KnownCodes known) => Known(Find(field), $"{Prefix}{field}", known);

    public string? ReferenceOrNothing(string field, KnownCodes known) => Find(field) is null ? null : Reference(field, known);

    /// <summary>At least one code that the region knows, each once.</summary>
    public ImmutableArray<string> References(string field, KnownCodes known)
    {
        if (Find(field) is not { ValueKind: JsonValueKind.Array } v || v.GetArrayLength() == 0)
        {
            return Wrong(field, $"a list of at least one that stands in {known.File}", ImmutableArray<string>.Empty);
        }

        ImmutableArray<string> found = [.. v.EnumerateArray().Select((e, i) => Known(e, $"{Prefix}{field}[{i}]", known))];
        Require(found.Distinct().Count() == found.Length, field, "each once");
        return found;
    }

    /// <summary>At least one object.</summary>
    public ImmutableArray<ScenarioFields> Objects(string field, bool atLeastOne)
    {
        if (Find(field) is not { ValueKind: JsonValueKind.Array } v || (atLeastOne && v.GetArrayLength() == 0))
        {
            return Wrong(field, atLeastOne ? "a list of at least one object in braces" : "a list of objects in braces", ImmutableArray<ScenarioFields>.Empty);
        }

        var objects = ImmutableArray.CreateBuilder<ScenarioFields>();
        foreach (var (at, item) in v.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                objects.Add(new ScenarioFields(item, $"{Prefix}{field}[{at}]", findings));
            }
            else
            {
                findings.Add($"{Prefix}{field}[{at}]", item.GetRawText(), "an object in braces");
            }
        }

        return objects.ToImmutable();
    }

    /// <summary>Reports the field as it stands unless something holds.</summary>
    public void Require(bool holds, string field, string allowed)
    {
        if (!holds)
        {
            Wrong(field, allowed, 0);
        }
    }

    public void RejectOthers()
    {
        foreach (var other in element.EnumerateObject().Select(p => p.Name).Where(n => !asked.Contains(n)))
        {
            findings.Add($"{Prefix}{other}", "a field of that name", $"only {string.Join(", ", asked.Distinct())}");
        }

        foreach (var twice in element.EnumerateObject().GroupBy(p => p.Name).Where(g => g.Count() > 1))
        {
            findings.Add($"{Prefix}{twice.Key}", $"{twice.Key} {twice.Count()} times", "each field once");
        }
    }

    private string Prefix => path.Length == 0 ? "" : $"{path}.";

    private JsonElement? Find(string field)
    {
        asked.Add(field);
        return element.TryGetProperty(field, out var value) ? value : null;
    }

    private string Known(JsonElement? value, string at, KnownCodes known)
    {
        var written = value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        if (written is not null && known.Has(written))
        {
            return written;
        }

        findings.Add(at, value?.GetRawText() ?? "no such field", known.Allowed(written));
        return "";
    }

    private T Wrong<T>(string field, string allowed, T standIn)
    {
        findings.Add($"{Prefix}{field}", element.TryGetProperty(field, out var v) ? Short(v.GetRawText()) : "no such field", allowed);
        return standIn;
    }

    private static string Short(string raw) => raw.Length <= 80 ? raw : $"{raw[..77]}…";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodeShape();
}

/// <summary>Codes of one kind that stand in a region's file, with their names.</summary>
/// <param name="File">Name of the file, for whoever looks them up.</param>
internal sealed record KnownCodes(string File, ImmutableArray<(string Code, string Name)> Codes)
{
    private readonly HashSet<string> codes = [.. Codes.Select(c => c.Code)];

    public bool Has(string code) => codes.Contains(code);

    public string Allowed(string? written) => written is null
        ? $"one that stands in {File}"
        : $"one that stands in {File}, as {string.Join(", ", NearestCodes.To(written, Codes))}";
}
