using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Ledestjerne.Engine.Snapshots;

/// <summary>What a snapshot begins with: where in which journal it was made, on which region files, by which program.</summary>
/// <param name="Head">The last record it holds, and that record's hash.</param>
/// <param name="DataHash">Of the region's files.</param>
/// <param name="Program">See <see cref="ProgramOf"/>.</param>
internal sealed record SnapshotMark(JournalHead Head, string DataHash, ImmutableArray<byte> Program)
{
    /// <summary>
    /// A fingerprint of the very build of everything that has part in what a snapshot holds. Another build may fold the
    /// same events to another state, so it does not read this one's snapshots, whether their fields are alike or not.
    /// </summary>
    public static ImmutableArray<byte> ProgramOf(IEnumerable<object> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var builds = parts.Select(p => p.GetType()).Append(typeof(Domain.RegionState)).Append(typeof(SnapshotMark))
            .Select(type => type.Module.ModuleVersionId).Distinct().Order();
        foreach (var build in builds)
        {
            sha.AppendData(build.ToByteArray());
        }

        return [.. sha.GetHashAndReset()];
    }

    public void Write(SnapshotWriter to)
    {
        to.Number(Head.Position);
        to.Raw(Head.Hash.AsSpan());
        to.Text(DataHash);
        to.Raw(Program.AsSpan());
    }

    public static SnapshotMark Read(SnapshotReader from)
    {
        var head = new JournalHead(from.Number(), [.. from.Raw(HashChain.Size)]);
        return new SnapshotMark(head, from.Text(), [.. from.Raw(HashChain.Size)]);
    }
}
