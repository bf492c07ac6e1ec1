using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// Writes values one after the other, without names: whoever reads must know the order. A text is written where it first
/// comes and has a number from then on. <see cref="End"/> puts the SHA-256 of everything behind it. Not for concurrent use.
/// </summary>
public sealed class SnapshotWriter(Stream to) : IDisposable
{
    private const int Longest = 16;

    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly byte[] buffer = new byte[1 << 18];
    private int used;

    /// <summary>Seven bits a byte, the sign in the lowest: small numbers of either sign are short.</summary>
    public void Number(long value)
    {
        Demand(Longest);
        var left = (ulong)((value << 1) ^ (value >> 63));
        for (; left >= 0x80; left >>= 7)
        {
            buffer[used++] = (byte)(left | 0x80);
        }

        buffer[used++] = (byte)left;
    }

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Id(Guid value)
    {
        Demand(Longest);
        value.TryWriteBytes(buffer.AsSpan(used));
        used += 16;
    }

    public void Id(Guid? value)
    {
        Flag(value is not null);
        if (value is { } known)
        {
            Id(known);
        }
    }

    /// <summary>An ISO date; the empty date of its type is one of them.</summary>
    public void Date(LocalDate value) => Number((value.Year << 9) | (value.Month << 5) | value.Day);

    /// <summary>Empty is 0, which is no date.</summary>
    public void Date(LocalDate? value)
    {
        if (value is { } known)
        {
            Date(known);
        }
        else
        {
            Number(0);
        }
    }

    /// <summary>Empty is told from a text without characters.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(-1);
        }
        else if (texts.TryGetValue(value, out var known))
        {
            Number(known);
        }
        else
        {
            Number(texts.Count);
            texts.Add(value, texts.Count);
            var bytes = Encoding.UTF8.GetBytes(value);
            Number(bytes.Length);
            Raw(bytes);
        }
    }

    public void Numbers(ReadOnlySpan<int> values)
    {
        Number(values.Length);
        foreach (var value in values)
        {
            Number(value);
        }
    }

    /// <summary>As they are; how many there are is for the writer to say before.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used)
        {
            Flush();
        }

        if (bytes.Length > buffer.Length)
        {
            sha.AppendData(bytes);
            to.Write(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    /// <summary>Once, last.</summary>
    public void End()
    {
        Flush();
        to.Write(sha.GetHashAndReset());
    }

    public void Dispose() => sha.Dispose();

    private void Demand(int bytes)
    {
        if (bytes > buffer.Length - used)
        {
            Flush();
        }
    }

    private void Flush()
    {
        sha.AppendData(buffer.AsSpan(0, used));
        to.Write(buffer.AsSpan(0, used));
        used = 0;
    }
}
