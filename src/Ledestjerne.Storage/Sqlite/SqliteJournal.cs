using System.Collections.Immutable;
using Ledestjerne.Engine;

namespace Ledestjerne.Storage;

/// <summary>
/// A region's journal in one SQLite file: write-ahead log, synchronised to the disk at each commit. Holds the region's
/// writer lock while open.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS header (region TEXT NOT NULL, format INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS head (only INTEGER PRIMARY KEY CHECK (only = 1), position INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS record (position INTEGER PRIMARY KEY, line BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
        """;

    private readonly SqliteFile file;
    private readonly WriterLock writer;
    private readonly EventCodec codec;
    private readonly SqliteRecords records;
    private readonly Statement insert;
    private readonly Statement moveHead;
    private readonly HashChain chain = new();
    private readonly LineWriter scratch = new();
    private byte[] lastHash;
    private long lastPosition;

    private SqliteJournal(SqliteFile file, WriterLock writer, SqliteRecords records, EventCodec codec)
    {
        this.file = file;
        this.writer = writer;
        this.codec = codec;
        this.records = records;
        var head = records.Head();
        (lastPosition, lastHash) = (head.Position, [.. head.Hash]);
        insert = file.Prepare("INSERT INTO record (position, line, hash) VALUES (?, ?, ?)");
        moveHead = file.Prepare("UPDATE head SET position = ?, hash = ?");
    }

    public JournalHeader Header => records.Header;

    public long LastPosition => Volatile.Read(ref lastPosition);

    public static string PathIn(string folder) => Path.Combine(folder, "journal.db");

    /// <param name="folder">Made if it is not there.</param>
    /// <param name="region">The region's code; a journal of another region is refused.</param>
    /// <exception cref="RegionInUse">Another process writes to it.</exception>
    public static SqliteJournal Open(string folder, string region, EventCodec codec)
    {
        var writer = WriterLock.Take(folder);
        SqliteFile? file = null;
        try
        {
            file = SqliteFile.OpenWrite(PathIn(folder));
            Create(file, region);
            var records = new SqliteRecords(PathIn(folder));
            return records.Header.Region == region
                ? new SqliteJournal(file, writer, records, codec)
                : throw new JournalCorrupted(0, $"{folder} is the journal of {records.Header.Region}, not of {region}");
        }
        catch
        {
            file?.Dispose();
            writer.Dispose();
            throw;
        }
    }

    public JournalHead Head() => records.Head();

    public void Append(ReadOnlySpan<Recorded> batch)
    {
        if (batch.IsEmpty)
        {
            return;
        }

        Sequence.Demand(lastPosition, batch);
        file.Execute("BEGIN IMMEDIATE");
        try
        {
            for (var from = 0; from < batch.Length; from += SealedBatch.Capacity)
            {
                Insert(batch[from..Math.Min(batch.Length, from + SealedBatch.Capacity)]);
            }

            moveHead.Bind(1, batch[^1].Position).Bind(2, lastHash).Run();
            file.Execute("COMMIT");
        }
        catch
        {
            insert.Dispose();
            file.Dispose();
            throw;
        }

        Volatile.Write(ref lastPosition, batch[^1].Position);
    }

    public IEnumerable<ReadOnlyMemory<Recorded>> Read(long from = 1)
    {
        using var replay = new SealedReplay(records.ReadSealed(from), codec, from, Head());
        foreach (var batch in replay.Batches())
        {
            yield return batch;
        }
    }

    public ImmutableArray<Recorded> ReadAt(ReadOnlySpan<long> positions) => records.ReadAt(positions, codec);

    public IEnumerable<SealedBatch> ReadSealed(long from = 1) => records.ReadSealed(from);

    public void Dispose()
    {
        insert.Dispose();
        moveHead.Dispose();
        file.Dispose();
        chain.Dispose();
        writer.Dispose();
    }

    private void Insert(ReadOnlySpan<Recorded> some)
    {
        using var sealing = new SealedBatch(lastHash);
        for (var each = 0; each < some.Length; each++)
        {
            sealing.Seal(some[each], codec, scratch, chain);
            insert.Bind(1, sealing.Position(each)).Bind(2, sealing.Line(each)).Bind(3, sealing.Hash(each)).Run();
        }

        sealing.LastHash.CopyTo(lastHash);
    }

    private static void Create(SqliteFile file, string region)
    {
        file.Execute("BEGIN IMMEDIATE");
        file.Execute(Tables);
        using (var header = file.Prepare("INSERT INTO header SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM header)"))
        {
            header.Bind(1, region).Bind(2, JournalHeader.CurrentFormat).Run();
        }

        using (var head = file.Prepare("INSERT OR IGNORE INTO head VALUES (1, 0, ?)"))
        {
            head.Bind(1, HashChain.Origin(region).AsSpan()).Run();
        }

        file.Execute("COMMIT");
    }
}
