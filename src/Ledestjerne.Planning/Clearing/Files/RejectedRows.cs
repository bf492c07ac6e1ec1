using System.Globalization;

namespace Ledestjerne.Planning.Files;

/// <summary>
/// The wrong rows of one file: counted and told, and with their fields written to a file of their own when they are to be
/// set aside. They go straight there, so that a million of them cost no memory.
/// </summary>
public sealed class RejectedRows : IDisposable
{
    /// <summary>Nobody mends more by hand than this; it is another kind of file, and reading on would only take time.</summary>
    public const long Most = 1_000_000;

    private readonly TableHeader header;
    private readonly Faults faults;
    private readonly Func<Stream>? create;
    private readonly List<string> split = [];
    private CsvOut? to;

    /// <param name="create">Makes the file; empty when rows are not set aside. Called with the first row.</param>
    public RejectedRows(TableHeader header, Faults faults, Func<Stream>? create) =>
        (this.header, this.faults, this.create) = (header, faults, create);

    public long Count { get; private set; }

    public bool TooMany => Count >= Most;

    public long Disarmed => to?.Disarmed ?? 0;

    /// <summary>Makes the file even if no row comes, so that an empty one says that there was none.</summary>
    public void Begin()
    {
        if (create is not null && to is null)
        {
            to = new CsvOut(create(), header.Format, ["line", "reason", .. header.Names, "as_it_stood"]);
        }
    }

    public void Add(TableRow row) => Add(row.Line, row.Text, row.Faults);

    /// <param name="text">The whole line.</param>
    /// <param name="why">One or more.</param>
    public void Add(long line, string text, IReadOnlyList<Fault> why)
    {
        Count++;
        foreach (var fault in why)
        {
            faults.Add(fault);
        }

        if (TooMany)
        {
            faults.AddUnusable(new Fault(
                why[0].File, line, "line", string.Create(CultureInfo.InvariantCulture, $"the wrong row number {Count:N0}"), "a file with fewer; the rest was not read"));
        }

        Begin();
        to?.Field(line).Field(string.Join("; ", why.Select(f => f.Reason)));
        if (CsvFields.Split(text, header.Format.Separator, split) && split.Count == header.Names.Length)
        {
            to?.Fields(split).Field("").EndRow();
        }
        else
        {
            to?.Fields(header.Names.Select(_ => "")).Field(text).EndRow();
        }
    }

    public void Dispose() => to?.Dispose();
}
