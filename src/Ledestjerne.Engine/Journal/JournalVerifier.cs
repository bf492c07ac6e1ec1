using System.Collections.Immutable;

namespace Ledestjerne.Engine;

/// <summary>What walking a journal from its first record to its last showed.</summary>
public abstract record Verification
{
    private Verification()
    {
    }

    /// <summary>Every record is there, unchanged and readable.</summary>
    public sealed record Sound(JournalHead Head) : Verification;

    /// <summary>The first record that is wrong; what stands after it was not looked at.</summary>
    /// <param name="Position">Of the record; one past the last when the end is missing.</param>
    public sealed record Broken(long Position, string What) : Verification;
}

/// <summary>Recomputes a journal's chain and reads every line, with nothing but what is stored.</summary>
public static class JournalVerifier
{
    /// <param name="head">What the journal itself says its end is, or what somebody noted elsewhere; the walk must reach it.</param>
    /// <param name="records">From position 1; each batch is disposed of. Records after the head's position are not looked at.</param>
    public static Verification Verify(JournalHeader header, JournalHead head, IEnumerable<SealedBatch> records, EventCodec codec)
    {
        var (position, hash) = (0L, HashChain.Origin(header.Region));
        using var chain = new HashChain();
        var reader = new LineReader();
        foreach (var batch in records)
        {
            using (batch)
            {
                var count = (int)Math.Min(batch.Count, head.Position - position);
                for (var each = 0; each < count; each++, position++)
                {
                    var before = each == 0 ? hash.AsSpan() : batch.Hash(each - 1);
                    if (Wrong(batch, each, position + 1, before, chain) is { } broken)
                    {
                        return broken;
                    }

                    try
                    {
                        batch.PointAt(each, reader);
                        codec.Decode(batch.Position(each), reader);
                    }
                    catch (JournalCorrupted unreadable)
                    {
                        return new Verification.Broken(unreadable.Position, unreadable.Message);
                    }
                }

                hash = count == 0 ? hash : [.. batch.Hash(count - 1)];
            }

            if (position >= head.Position)
            {
                break;
            }
        }

        return Compare(new JournalHead(position, hash), head);
    }

    internal static string WrongHash(ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected) =>
        $"is altered: its stored hash is {Convert.ToHexStringLower(found)}, its content gives {Convert.ToHexStringLower(expected)}";

    private static Verification.Broken? Wrong(SealedBatch batch, int index, long position, ReadOnlySpan<byte> before, HashChain chain)
    {
        if (batch.Position(index) != position)
        {
            return new(position, $"Journal record {position}: is missing; the next one there is {batch.Position(index)}");
        }

        if (!batch.Previous(index).SequenceEqual(before))
        {
            throw new ArgumentException($"Record {position} did not come with the hash before it.", nameof(batch));
        }

        Span<byte> expected = stackalloc byte[HashChain.Size];
        chain.Next(batch.PreviousAndLine(index), expected);
        return expected.SequenceEqual(batch.Hash(index))
            ? null
            : new(position, $"Journal record {position}: {WrongHash(batch.Hash(index), expected)}");
    }

    private static Verification Compare(JournalHead reached, JournalHead head)
    {
        if (reached.Position < head.Position)
        {
            return new Verification.Broken(
                reached.Position + 1,
                $"Journal record {reached.Position + 1}: is missing; the journal's head is at {head.Position}");
        }

        return reached.Hash.SequenceEqual(head.Hash)
            ? new Verification.Sound(reached)
            : new Verification.Broken(
                head.Position,
                $"Journal record {head.Position}: the head says {Convert.ToHexStringLower(head.Hash.AsSpan())}, the chain gives {Convert.ToHexStringLower(reached.Hash.AsSpan())}");
    }
}
