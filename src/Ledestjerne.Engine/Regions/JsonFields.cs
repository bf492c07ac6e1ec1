using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Engine.Regions;

/// <summary>
/// One object of a JSON file, read field by field with the same care as a table. A field nobody asked for is an error
/// when <see cref="RejectOthers"/> is called at the end.
/// </summary>
internal sealed class JsonFields(JsonElement element, string file, string text, RegionFindings findings)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>Null, and told, when the file does not hold one object.</summary>
    /// <param name="name">Of a file that is there.</param>
    public static JsonFields? Open(string folder, string name, RegionFindings findings)
    {
        var text = RegionText.Read(Path.Combine(folder, name), name, findings);
        try
        {
            var root = JsonDocument.Parse(text).RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                return new JsonFields(root, name, text, findings);
            }

            findings.Add(name, 1, name, root.ValueKind.ToString(), "one object in braces");
        }
        catch (JsonException e)
        {
            findings.Add(name, (int)(e.LineNumber ?? 0) + 1, name, "text that is not JSON", e.Message);
        }

        return null;
    }

    public string Text(string field) =>
        Find(field) is { ValueKind: JsonValueKind.String } v && v.GetString() is { Length: > 0 and <= 400 } found
            ? found
            : Wrong(field, "a text of 1 to 400 characters", "");

    public int Whole(string field, int min, int max) =>
        Find(field) is { ValueKind: JsonValueKind.Number } v && v.TryGetInt32(out var n) && n >= min && n <= max
            ? n
            : Wrong(field, $"a whole number from {min} to {max}", min);

    /// <summary>One of a closed list, and its first when the field is missing.</summary>
    public T WordOrFirst<T>(string field)
        where T : struct, Enum =>
        Find(field) is not { } v ? default
        : v.ValueKind == JsonValueKind.String && EnumWords<T>.Find(v.GetString()!) is { } found ? found
        : Wrong(field, EnumWords<T>.All, default(T));

    /// <summary>A whole number, or another when there is no such field.</summary>
    public int WholeOr(string field, int min, int max, int otherwise) => Find(field) is null ? otherwise : Whole(field, min, max);

    public int Percent(string field) => Whole(field, 0, 100);

    public LocalDate Date(string field) =>
        Find(field) is { ValueKind: JsonValueKind.String } v
            && LocalDatePattern.Iso.Parse(v.GetString()!) is { Success: true, Value: { Year: >= 1990 and <= 2099 } date }
            ? date
            : Wrong(field, "a date as 2026-01-31", new LocalDate(2026, 1, 5));

    public string Reference(string field, IReadOnlySet<string> known, string elsewhere) =>
        Find(field) is { ValueKind: JsonValueKind.String } v && known.Contains(v.GetString()!)
            ? v.GetString()!
            : Wrong(field, $"one that stands in {elsewhere}", "");

    public JsonFields Object(string field)
    {
        if (Find(field) is not { ValueKind: JsonValueKind.Object } v)
        {
            return Wrong(field, "an object in braces", Empty());
        }

        return new JsonFields(v, file, text, findings);
    }

    public ImmutableArray<JsonFields> Objects(string field) =>
        Find(field) is { ValueKind: JsonValueKind.Array } v && v.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object)
            ? [.. v.EnumerateArray().Select(e => new JsonFields(e, file, text, findings))]
            : Wrong(field, "a list of objects", ImmutableArray<JsonFields>.Empty);

    /// <summary>Numbers of professionals; at least one.</summary>
    public ImmutableArray<int> Wholes(string field, IReadOnlySet<string> known, string elsewhere)
    {
        if (Find(field) is not { ValueKind: JsonValueKind.Array } v || v.GetArrayLength() == 0)
        {
            return Wrong(field, $"a list of at least one that stands in {elsewhere}", ImmutableArray<int>.Empty);
        }

        foreach (var item in v.EnumerateArray().Where(i => i.ValueKind != JsonValueKind.Number || !known.Contains(i.GetRawText())))
        {
            findings.Add(file, LineOf(field), field, item.GetRawText(), $"one that stands in {elsewhere}");
        }

        return [.. v.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Number && i.TryGetInt32(out _)).Select(i => i.GetInt32())];
    }

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
            findings.Add(file, LineOf(other), other, "a field of that name", ForbiddenColumn.Reason(other) ?? $"only {string.Join(", ", asked)}");
        }
    }

    private JsonFields Empty() => new(JsonDocument.Parse("{}").RootElement, file, text, findings);

    private JsonElement? Find(string field)
    {
        asked.Add(field);
        return element.TryGetProperty(field, out var value) ? value : null;
    }

    private T Wrong<T>(string field, string allowed, T standIn)
    {
        findings.Add(file, LineOf(field), field, element.TryGetProperty(field, out var v) ? v.GetRawText() : "no such field", allowed);
        return standIn;
    }

    /// <summary>The first line with a field of that name; 0 when there is none. Names are seldom used twice in a region's file.</summary>
    private int LineOf(string field)
    {
        var at = Regex.Match(text, $"\"{Regex.Escape(field)}\"\\s*:");
        return at.Success ? text.AsSpan(0, at.Index).Count('\n') + 1 : 0;
    }
}
