using System.Security.Cryptography;
using Ledestjerne.Engine.Snapshots;

namespace Ledestjerne.Engine;

/// <summary>
/// Where a region's snapshot is kept. It is a cache: whatever is not right with it, the journal is read instead.
/// </summary>
/// <param name="path">Of the file; it need not be there.</param>
/// <param name="dataHash">Of the region's files; a snapshot made on others is not read.</param>
/// <param name="tell">Gets one line when a snapshot is there and not used.</param>
public sealed class SnapshotFile(string path, string dataHash, Action<string> tell)
{
    private const int Format = 2;

    /// <summary>Events since the last snapshot, 1 or more, that make a new one; ten thousand are replayed in a tenth of a second.</summary>
    public int WorthKeeping { get; init; } = 10_000;

    private static ReadOnlySpan<byte> Magic => "ledestjerne snapshot"u8;

    public static string PathIn(string folder) => Path.Combine(folder, "snapshot");

    /// <summary>For good; does nothing when there is none.</summary>
    public void Remove() => File.Delete(path);

    /// <summary>The content after the mark, and the head it was made at; empty when there is nothing that may be used.</summary>
    /// <param name="parts">Whatever has part in the content, by type.</param>
    internal (SnapshotReader Content, JournalHead At)? Open(IJournal journal, IEnumerable<object> parts)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        if (WhyUnreadable(bytes) is { } damaged)
        {
            return Ignored(damaged);
        }

        var content = new SnapshotReader(bytes);
        content.Raw(Magic.Length);
        content.Number();
        var mark = SnapshotMark.Read(content);
        return WhyUnfit(mark, journal, parts) is { } why ? Ignored(why) : (content, mark.Head);
    }

    /// <summary>In the place of the one before, all or nothing; durable when it returns.</summary>
    /// <param name="head">Of the journal, all of which is in what is written.</param>
    internal void Keep(JournalHead head, IEnumerable<object> parts, Action<SnapshotWriter> write)
    {
        var unfinished = path + ".new";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            using var writer = new SnapshotWriter(file);
            writer.Raw(Magic);
            writer.Number(Format);
            new SnapshotMark(head, dataHash, SnapshotMark.ProgramOf(parts)).Write(writer);
            write(writer);
            writer.End();
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private (SnapshotReader, JournalHead)? Ignored(string why)
    {
        tell($"The snapshot is not used: {why}. The whole journal is read instead.");
        return null;
    }

    private static string? WhyUnreadable(byte[] bytes)
    {
        if (bytes.Length < Magic.Length + 1 + SHA256.HashSizeInBytes || !bytes.AsSpan().StartsWith(Magic))
        {
            return "it is not a snapshot";
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes), hash);
        if (!hash.SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
        {
            return "it is damaged";
        }

        var content = new SnapshotReader(bytes);
        content.Raw(Magic.Length);
        return content.Number() is not Format and var other ? $"it is in format {other}, and this version reads {Format}" : null;
    }

    private string? WhyUnfit(SnapshotMark mark, IJournal journal, IEnumerable<object> parts)
    {
        if (!mark.Program.AsSpan().SequenceEqual(SnapshotMark.ProgramOf(parts).AsSpan()))
        {
            return "it was made by another version of the program";
        }

        if (mark.DataHash != dataHash)
        {
            return "the region's files have changed since it was made";
        }

        if (mark.Head.Position > journal.LastPosition)
        {
            return $"it is of record {mark.Head.Position}, and the journal ends at {journal.LastPosition}";
        }

        return IsIn(journal, mark.Head) ? null : $"record {mark.Head.Position} of the journal is another one than it was made at";
    }

    private static bool IsIn(IJournal journal, JournalHead head)
    {
        foreach (var batch in journal.ReadSealed(head.Position))
        {
            using (batch)
            {
                return batch.Position(0) == head.Position && batch.Hash(0).SequenceEqual(head.Hash.AsSpan());
            }
        }

        return false;
    }
}
