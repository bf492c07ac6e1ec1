using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning.Files;

/// <summary>
/// The row a <see cref="TableReader"/> stands at; the next row takes its place. Each reader below returns the value, or
/// notes what is wrong and returns a stand-in: the row is used only when it is <see cref="Sound"/> at the end.
/// </summary>
public sealed class TableRow(string file, TableHeader header)
{
    /// <summary>Characters in an id, a code or a name.</summary>
    public const int LongestWord = 200;

    private static readonly string OneWord = $"a text of 1 to {LongestWord} characters without control characters";
    private readonly List<string> fields = [];
    private readonly List<Fault> faults = [];

    public long Line { get; private set; }

    /// <summary>The whole line as it stands.</summary>
    public string Text { get; private set; } = "";

    public bool Sound => faults.Count == 0;

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>As the line was split; may be more or fewer than the header has when the row is not sound.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>Every field is empty: what is left below a table in a spreadsheet.</summary>
    public bool Blank => Sound && fields.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>The fields of columns that are only carried along, unchanged.</summary>
    public ImmutableArray<string> Extra => [.. header.Extra.Select(at => fields[at])];

    internal void Become(CsvLine line)
    {
        (Line, Text) = (line.Number, line.Text);
        faults.Clear();
        var split = CsvFields.Split(line.Text, header.Format.Separator, fields);
        if (line.Flaw == LineFlaw.NotUtf8)
        {
            WrongLine("bytes that are not UTF-8", "UTF-8, with or without byte order mark; in a spreadsheet: save as \"CSV UTF-8\"");
        }
        else if (line.Flaw == LineFlaw.TooLong)
        {
            WrongLine("a longer line", $"at most {CsvLines.LongestLine} bytes in a line");
        }
        else if (!split)
        {
            WrongLine(line.Text, "a quote only around a whole field on one line, doubled inside it");
        }
        else if (fields.Count != header.Names.Length && !fields.TrueForAll(string.IsNullOrWhiteSpace))
        {
            WrongLine($"{fields.Count} fields", $"{header.Names.Length} fields, as in the header");
        }
    }

    /// <summary>Trimmed; empty when the file has no such column.</summary>
    public string Raw(string column) => header.At(column) is var at && at >= 0 && at < fields.Count ? fields[at].Trim() : "";

    public bool Has(string column) => header.At(column) >= 0;

    public void Wrong(string column, string found, string allowed) =>
        faults.Add(new Fault(file, Line, header.Called(column), Fault.Show(found), allowed));

    public void WrongLine(string found, string allowed) => faults.Add(new Fault(file, Line, "line", Fault.Show(found), allowed));

    public string Word(string column)
    {
        var found = Raw(column);
        if (found.Length is 0 or > LongestWord || found.Any(char.IsControl))
        {
            Wrong(column, found, OneWord);
        }

        return found;
    }

    public string WordOrEmpty(string column) => Raw(column).Length == 0 ? "" : Word(column);

    public int Whole(string column, int min, int max) => ReadWhole(column, Raw(column), min, max, "");

    public int? WholeOrEmpty(string column, int min, int max) =>
        Raw(column) is { Length: > 0 } found ? ReadWhole(column, found, min, max, "empty, or ") : null;

    public LocalDate Date(string column) => ReadDate(column, Raw(column), "") ?? default;

    public LocalDate? DateOrEmpty(string column) => Raw(column) is { Length: > 0 } found ? ReadDate(column, found, "empty, or ") : null;

    /// <summary>2026-W48, or a day in the week.</summary>
    public Week IsoWeek(string column)
    {
        var found = Raw(column);
        if (DaysAndWeeks.Week(found) is { } week)
        {
            return week;
        }

        Wrong(column, found, $"a week as 2026-W48, or a day in it {DaysAndWeeks.DayForms}");
        return default;
    }

    /// <summary>Decimal degrees with a point, kept as millionths.</summary>
    public int Degrees(string column, int most)
    {
        var found = Raw(column);
        if (Coordinates.Degrees(found, most) is { } micro)
        {
            return micro;
        }

        Wrong(column, found, $"degrees from -{most} to {most} with a point before the decimals, as 59.913");
        return 0;
    }

    private int ReadWhole(string column, string found, int min, int max, string empty)
    {
        if (int.TryParse(found, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Wrong(column, found, FormattableString.Invariant($"{empty}a whole number from {min} to {max}"));
        return min;
    }

    private LocalDate? ReadDate(string column, string found, string empty)
    {
        var date = DaysAndWeeks.Day(found);
        if (date is null)
        {
            Wrong(column, found, $"{empty}a date {DaysAndWeeks.DayForms}");
        }

        return date;
    }
}
