namespace Ledestjerne.Planning.Files;

/// <summary>A file to read: what to call it in messages, and its bytes.</summary>
/// <param name="Name">As it was given.</param>
public sealed record TableSource(string Name, Stream Bytes);

/// <summary>Reads a table row by row, as far as the caller wants it; nothing of it is kept.</summary>
public sealed class TableReader
{
    private readonly CsvLines lines;
    private readonly Action<long> progress;
    private readonly CancellationToken cancel;

    private TableReader(CsvLines lines, TableHeader header, string file, Action<long> progress, CancellationToken cancel)
    {
        (this.lines, Header, Row, this.progress, this.cancel) = (lines, header, new TableRow(file, header), progress, cancel);
    }

    public TableHeader Header { get; }

    public TableRow Row { get; }

    /// <summary>Rows read so far, sound or not; the header and blank lines are none.</summary>
    public long Rows { get; private set; }

    /// <param name="progress">Told the bytes read so far, now and then.</param>
    /// <returns>Nothing when the header cannot be used; then the faults say why.</returns>
    public static TableReader? Open(
        TableSource source, TableSchema schema, Faults faults, Action<long> progress, CancellationToken cancel)
    {
        var lines = new CsvLines(source.Bytes);
        if (!lines.Read(out var first) || string.IsNullOrWhiteSpace(first.Text))
        {
            faults.AddUnusable(new Fault(source.Name, 1, "line", "nothing", schema.InWords));
            return null;
        }

        if (first.Flaw != LineFlaw.None)
        {
            var found = first.Flaw == LineFlaw.NotUtf8 ? "bytes that are not UTF-8" : $"a line longer than {CsvLines.LongestLine} bytes";
            faults.AddUnusable(new Fault(source.Name, 1, "line", found, $"{schema.InWords}, in UTF-8; in a spreadsheet: save as \"CSV UTF-8\""));
            return null;
        }

        var format = new CsvFormat(CsvFields.SeparatorOf(first.Text), lines.HasByteOrderMark);
        var header = TableHeader.Read(source.Name, first, format, schema, faults);
        return header is null ? null : new TableReader(lines, header, source.Name, progress, cancel);
    }

    /// <summary>On to the next row that is not blank.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public bool Read()
    {
        const int linesBetween = 4_096;
        while (lines.Read(out var line))
        {
            if (line.Number % linesBetween == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress(lines.BytesRead);
            }

            Row.Become(line);
            if (!Row.Blank)
            {
                Rows++;
                return true;
            }
        }

        progress(lines.BytesRead);
        return false;
    }
}
