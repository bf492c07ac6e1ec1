using System.Collections.Immutable;

namespace Ledestjerne.Planning.Files;

/// <summary>The files of a run, read: what can be cleared, and where each row went that cannot.</summary>
/// <param name="Input">Without names for services; the rows that can be used.</param>
/// <param name="Waiting">The header of the waiting list.</param>
/// <param name="Extra">By person, what the row carries along; empty when no column does.</param>
/// <param name="ProviderExtra">By provider, likewise; named by the carried columns of their file.</param>
/// <param name="Capacity">In the order of the input's places.</param>
/// <param name="Use">Has the rows outside the run already; the others are still to be added.</param>
/// <param name="NotAsked">Rows of the waiting list for other services than those asked for.</param>
public sealed record ClearingRead(
    ClearingInput Input,
    TableHeader Waiting,
    ImmutableArray<ImmutableArray<string>> Extra,
    ImmutableArray<ImmutableArray<string>> ProviderExtra,
    ImmutableArray<CapacityRow> Capacity,
    PlaceUseFile Use,
    long NotAsked,
    ImmutableArray<TableCount> Counts,
    long Disarmed);

/// <summary>Rows of one file.</summary>
/// <param name="File">As it was given.</param>
/// <param name="Carried">Names of its columns that were only carried along.</param>
public sealed record TableCount(TableSchema Schema, string File, long Rows, long Rejected, ImmutableArray<string> Carried);

/// <summary>
/// Reads the files of a run in the order in which they refer to each other. Every file is read, so that one run tells every
/// error; after one without a usable header only the headers are, for its rows would be missed by everything that refers to them.
/// </summary>
public sealed class ClearingTables : IDisposable
{
    private readonly ClearingSources sources;
    private readonly AskedFor asked;
    private readonly ReadingRun run;
    private readonly List<TableCount> counts = [];
    private PlaceUseFile? use;
    private readonly MunicipalityPlaces municipalities = new();
    private readonly ProviderList providers;
    private long readBefore;
    private long disarmed;

    public ClearingTables(ClearingSources sources, AskedFor asked, ReadingRun run)
    {
        (this.sources, this.asked, this.run) = (sources, asked, run);
        providers = new ProviderList(isClosed: sources.Providers is not null);
    }

    /// <returns>Nothing when a file cannot be used; <see cref="Faults.Unusable"/> is set then.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public ClearingRead? Read()
    {
        foreach (var source in sources.Municipalities)
        {
            Read(source, TableSchema.Municipalities, (reader, rejected) => MunicipalityPlaces.Read(reader, rejected, municipalities));
        }

        if (sources.Providers is not null)
        {
            Read(sources.Providers, TableSchema.Providers, (reader, rejected) => ProvidersTable.Read(reader, rejected, providers));
        }

        ImmutableArray<CapacityRow> capacity = [];
        Read(sources.Capacity, TableSchema.Capacity, (reader, rejected) =>
        {
            use = new PlaceUseFile(run.Create(OutFile.PlaceUse), reader.Header);
            capacity = new CapacityTable(asked, providers).Read(reader, rejected, use);
        });
        WaitingRows? waiting = null;
        var notAsked = 0L;
        var header = Read(sources.Waiting, TableSchema.Waiting, (reader, rejected) =>
        {
            rejected.Begin();
            waiting = new WaitingRows(reader.Header, sources.Waiting.Name);
            using var others = asked.Services.Count == 0 ? null : new CsvOut(run.Create(OutFile.NotAsked), reader.Header.Format, reader.Header.Names);
            new WaitingTable(asked, providers, municipalities).Read(
                reader, rejected, waiting, row => others?.Fields(row.Fields).EndRow());
            waiting.RejectGroups(rejected);
            (notAsked, disarmed) = (others?.Rows ?? 0, disarmed + (others?.Disarmed ?? 0));
        });
        return run.Faults.Unusable || waiting is null || use is null || header is null ? null : new ClearingRead(
            Input(waiting.People, capacity), header, waiting.Extra, providers.Extra, capacity, use, notAsked, [.. counts], disarmed);
    }

    /// <summary>Closes the file that <see cref="ClearingRead"/> hands on.</summary>
    public void Dispose() => use?.Dispose();

    private TableHeader? Read(TableSource source, TableSchema schema, Action<TableReader, RejectedRows> rows)
    {
        var bytes = 0L;
        var reader = TableReader.Open(source, schema, run.Faults, read => run.Progress(readBefore + (bytes = read)), run.Cancel);
        if (reader is not null && !run.Faults.Unusable)
        {
            using var rejected = new RejectedRows(
                reader.Header, run.Faults, run.SetAside ? () => run.Create(OutFile.RejectedOf(schema)) : null);
            rows(reader, rejected);
            counts.Add(new TableCount(schema, source.Name, reader.Rows, rejected.Count, reader.Header.ExtraNames));
            disarmed += rejected.Disarmed;
        }

        readBefore += bytes;
        return reader?.Header;
    }

    private ClearingInput Input(ImmutableArray<WaitingPerson> waiting, ImmutableArray<CapacityRow> capacity) =>
        new(asked.From, asked.Weeks, waiting, [.. capacity.Select(row => row.Places)], providers.All)
        {
            AreaNames = municipalities.Names(waiting.Select(person => person.Area).Distinct(StringComparer.Ordinal)),
        };
}
