using System.Security.Cryptography;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.LongRuns;

/// <summary>A file as it is read or written once from beginning to end, with its size and SHA-256 known after it.</summary>
/// <param name="inner">Closed with this.</param>
/// <param name="ended">Told when this is closed, with everything written on disk.</param>
public sealed class CountedBytes(string name, FileStream inner, Action<FileMark>? ended = null) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long bytes;
    private bool closed;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Of the bytes so far.</summary>
    public FileMark Mark => new(name, bytes, Convert.ToHexStringLower(hash.GetCurrentHash()));

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Count(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        Count(buffer);
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !closed)
        {
            closed = true;
            if (inner.CanWrite)
            {
                inner.Flush(flushToDisk: true);
            }

            inner.Dispose();
            ended?.Invoke(Mark);
            hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count(ReadOnlySpan<byte> some)
    {
        bytes += some.Length;
        hash.AppendData(some);
    }
}
