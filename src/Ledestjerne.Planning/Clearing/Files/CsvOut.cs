using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ledestjerne.Planning.Files;

/// <summary>How a table is written: as the waiting list was, so that the program it came from opens what comes out.</summary>
/// <param name="Separator">Comma or semicolon.</param>
/// <param name="ByteOrderMark">Some spreadsheets take a file without one for something other than UTF-8.</param>
public readonly record struct CsvFormat(char Separator, bool ByteOrderMark)
{
    public static readonly CsvFormat Plain = new(',', false);
}

/// <summary>
/// Writes a table row by row. A field that a spreadsheet would run as a formula, one that begins with =, +, - or @ and is
/// no number, gets an apostrophe before it; <see cref="Disarmed"/> counts them.
/// </summary>
public sealed class CsvOut : IDisposable
{
    private static readonly SearchValues<char> Armed = SearchValues.Create("=+-@\t\r");
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("+-0123456789., ");

    private readonly StreamWriter to;
    private readonly string separator;
    private bool begun;

    /// <param name="to">Closed with this.</param>
    /// <param name="header">Written at once.</param>
    public CsvOut(Stream to, CsvFormat format, IEnumerable<string> header)
    {
        this.to = new StreamWriter(to, new UTF8Encoding(format.ByteOrderMark), bufferSize: 65_536) { NewLine = "\n" };
        separator = format.Separator.ToString();
        Fields(header);
        EndRow();
        Rows = 0;
    }

    /// <summary>Without the header.</summary>
    public long Rows { get; private set; }

    public long Disarmed { get; private set; }

    public CsvOut Field(string text)
    {
        var harmless = IsFormula(text) ? "'" + text : text;
        Disarmed += harmless.Length - text.Length;
        return Raw(CsvFields.Written(harmless));
    }

    public CsvOut Field(long number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <param name="number">Empty becomes an empty field.</param>
    public CsvOut FieldOrEmpty(int? number) => Raw(number?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <param name="number">At most four decimals, with a point; empty becomes an empty field.</param>
    public CsvOut FieldOrEmpty(double? number) => Raw(number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "");

    public CsvOut Fields(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Field(text);
        }

        return this;
    }

    public void EndRow()
    {
        to.WriteLine();
        begun = false;
        Rows++;
    }

    public void Dispose() => to.Dispose();

    /// <summary>Whether a spreadsheet would calculate it; -3 and +47 900 00 000 it may.</summary>
    public static bool IsFormula(string text) =>
        text.Length > 0 && Armed.Contains(text[0]) && text.AsSpan().ContainsAnyExcept(InNumbers);

    private CsvOut Raw(string field)
    {
        if (begun)
        {
            to.Write(separator);
        }

        to.Write(field);
        begun = true;
        return this;
    }
}
