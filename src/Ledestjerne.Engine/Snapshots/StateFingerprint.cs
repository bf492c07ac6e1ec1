using Ledestjerne.Domain;
using Ledestjerne.Engine.Snapshots;

namespace Ledestjerne.Engine;

/// <summary>
/// What a region's state is, in 64 digits: two regions with the same fingerprint have the same approvals, the same places
/// and the same cases, wherever and however they came to them.
/// </summary>
public static class StateFingerprint
{
    private const int Sha256Bytes = 32;

    /// <summary>SHA-256 over approvals, places and the cases by number, in the form of a snapshot; lower-case hexadecimal.</summary>
    public static string Of(RegionState state)
    {
        var last = new LastBytes();
        using var writer = new SnapshotWriter(last);
        writer.Number(state.LastCaseNumber);
        StateForm.WriteApprovals(state.Approvals, writer);
        PlacesForm.Write(state.Places, writer);
        foreach (var c in CasesAhead.InTurn(ByNumber([.. state.Cases])))
        {
            CaseForm.Write(c, writer);
        }

        writer.End();
        return Convert.ToHexStringLower(last.Bytes);
    }

    /// <summary>The numbers apart: cases lie all over the memory, and a sort would go to each many times.</summary>
    private static Case[] ByNumber(Case[] cases)
    {
        var numbers = new long[cases.Length];
        var at = 0;
        foreach (var c in CasesAhead.InTurn(cases))
        {
            numbers[at++] = c.File.Number;
        }

        Array.Sort(numbers, cases);
        return cases;
    }

    /// <summary>Keeps what was written last and lets the rest go: the writer ends with the digest.</summary>
    private sealed class LastBytes : Stream
    {
        private byte[] bytes = [];

        public ReadOnlySpan<byte> Bytes => bytes.Length == Sha256Bytes ? bytes : throw new InvalidOperationException("No digest was written.");

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (buffer.Length == Sha256Bytes)
            {
                bytes = buffer.ToArray();
            }
        }
    }
}
