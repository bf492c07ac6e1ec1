using System.Collections.Immutable;
using Ledestjerne.Engine;

namespace Ledestjerne.Storage;

/// <summary>
/// Reads a journal's file, beside its writer or without one: what <c>journal verify</c> and <c>journal export</c> open.
/// Each reading has a connection of its own, so it is safe from any thread.
/// </summary>
public sealed class SqliteRecords
{
    private const string Rows = "SELECT position, line, hash FROM record WHERE position >= ? ORDER BY position LIMIT ?";

    private readonly string path;

    internal SqliteRecords(string path)
    {
        this.path = path;
        using var file = SqliteFile.OpenRead(path);
        using var header = file.Prepare("SELECT region, format FROM header");
        Header = header.Step()
            ? new JournalHeader(header.Text(0), (int)header.Long(1))
            : throw new JournalCorrupted(0, $"{path} has no header");
        if (Header.Format != JournalHeader.CurrentFormat)
        {
            throw new JournalCorrupted(0, $"{path} is in format {Header.Format}; this version reads {JournalHeader.CurrentFormat}");
        }
    }

    public JournalHeader Header { get; }

    /// <param name="folder">The region's; its journal must exist.</param>
    public static SqliteRecords Open(string folder)
    {
        var path = SqliteJournal.PathIn(folder);
        return File.Exists(path) ? new SqliteRecords(path) : throw new FileNotFoundException($"{folder} has no journal.", path);
    }

    /// <summary>As the file itself says, written with each batch.</summary>
    public JournalHead Head()
    {
        using var file = SqliteFile.OpenRead(path);
        using var head = file.Prepare("SELECT position, hash FROM head");
        return head.Step()
            ? new JournalHead(head.Long(0), [.. head.Bytes(1)])
            : throw new JournalCorrupted(0, $"{path} has no head");
    }

    /// <summary>As <see cref="IJournal.ReadSealed"/>. Each batch is a read of its own, so a long walk does not hold the writer's log back.</summary>
    public IEnumerable<SealedBatch> ReadSealed(long from = 1)
    {
        using var file = SqliteFile.OpenRead(path);
        using var rows = file.Prepare(Rows);
        var previous = HashBefore(file, from);
        while (true)
        {
            var batch = Fill(rows, from, previous);
            if (batch.Count == 0)
            {
                batch.Dispose();
                yield break;
            }

            previous = batch.LastHash.ToArray();
            from = batch.Position(batch.Count - 1) + 1;
            yield return batch;
        }
    }

    /// <summary>As <see cref="IJournal.ReadAt"/>.</summary>
    public ImmutableArray<Recorded> ReadAt(ReadOnlySpan<long> positions, EventCodec codec)
    {
        using var file = SqliteFile.OpenRead(path);
        using var row = file.Prepare("SELECT line FROM record WHERE position = ?");
        var found = ImmutableArray.CreateBuilder<Recorded>(positions.Length);
        foreach (var position in positions)
        {
            found.Add(row.Bind(1, position).Step()
                ? codec.Decode(position, row.Bytes(0))
                : throw new ArgumentOutOfRangeException(nameof(positions), position, "The journal has no such record."));
            row.Reset();
        }

        return found.MoveToImmutable();
    }

    private static SealedBatch Fill(Statement rows, long from, ReadOnlySpan<byte> previous)
    {
        var batch = new SealedBatch(previous);
        rows.Bind(1, from).Bind(2, SealedBatch.Capacity);
        while (rows.Step())
        {
            batch.Add(rows.Long(0), rows.Bytes(1), rows.Bytes(2));
        }

        rows.Reset();
        return batch;
    }

    private byte[] HashBefore(SqliteFile file, long from)
    {
        if (from <= 1)
        {
            return [.. HashChain.Origin(Header.Region)];
        }

        using var before = file.Prepare("SELECT hash FROM record WHERE position = ?");
        return before.Bind(1, from - 1).Step() ? before.Bytes(0).ToArray() : new byte[HashChain.Size];
    }
}
