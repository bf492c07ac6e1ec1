using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// Writes the journal's canonical JSON into one growing buffer; nothing is allocated per record. Each method writes
/// one value, quotes included. Not for concurrent use.
/// </summary>
public sealed class LineWriter
{
    private static readonly byte[] Pairs = MakePairs();

    private byte[] buffer = new byte[64 * 1024];
    private int at;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, at);

    public void Clear() => at = 0;

    internal void Literal(byte[] bytes)
    {
        Ensure(bytes.Length);
        Unsafe.CopyBlockUnaligned(ref buffer[at], ref bytes[0], (uint)bytes.Length);
        at += bytes.Length;
    }

    internal void Literal(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(at));
        at += bytes.Length;
    }

    internal void Byte(byte one)
    {
        Ensure(1);
        buffer[at++] = one;
    }

    internal void Null() => Literal("null"u8);

    internal void Guid(Guid value)
    {
        Ensure(34);
        buffer[at] = (byte)'"';
        value.TryFormat(buffer.AsSpan(at + 1, 32), out _, "N");
        buffer[at + 33] = (byte)'"';
        at += 34;
    }

    /// <summary>Without quotes: part of an actor.</summary>
    internal void BareGuid(Guid value)
    {
        Ensure(32);
        value.TryFormat(buffer.AsSpan(at, 32), out var written, "N");
        at += written;
    }

    /// <summary>Two digits a byte, lower case, without quotes.</summary>
    internal void Hex(ReadOnlySpan<byte> bytes)
    {
        Ensure(2 * bytes.Length);
        Convert.TryToHexStringLower(bytes, buffer.AsSpan(at), out var written);
        at += written;
    }

    internal void Int(int value) => Long(value);

    internal void Long(long value)
    {
        Ensure(20);
        value.TryFormat(buffer.AsSpan(at, 20), out var written, provider: null);
        at += written;
    }

    internal void Bool(bool value) => Literal(value ? "true"u8 : "false"u8);

    /// <summary>A code out of a closed set; anything else throws, so that free text cannot reach the journal.</summary>
    internal void Code(string? value)
    {
        Byte((byte)'"');
        BareCode(value);
        Byte((byte)'"');
    }

    internal void BareCode(string? value)
    {
        if (!Engine.Code.IsCode(value))
        {
            throw Unencodable.Code(value);
        }

        Ensure(value!.Length);
        Ascii.FromUtf16(value, buffer.AsSpan(at), out var written);
        at += written;
    }

    internal void Date(LocalDate value)
    {
        if (value.Calendar != CalendarSystem.Iso || value.Year is < 1 or > 9999)
        {
            throw Unencodable.Date(value);
        }

        Ensure(12);
        buffer[at++] = (byte)'"';
        BareDate(value.Year, value.Month, value.Day);
        buffer[at++] = (byte)'"';
    }

    internal void Instant(Instant value)
    {
        var ms = WholeMs(value);
        Ensure(26);
        buffer[at++] = (byte)'"';
        var days = (int)Math.DivRem(ms - CivilTime.MinMs, CivilTime.MsPerDay, out var rest);
        var (year, month, day) = CivilTime.FromDays(days + (int)(CivilTime.MinMs / CivilTime.MsPerDay));
        BareDate(year, month, day);
        buffer[at++] = (byte)'T';
        var msOfDay = (int)rest;
        Pair(msOfDay / 3_600_000);
        buffer[at++] = (byte)':';
        Pair(msOfDay / 60_000 % 60);
        buffer[at++] = (byte)':';
        Pair(msOfDay / 1000 % 60);
        buffer[at++] = (byte)'.';
        var fraction = msOfDay % 1000;
        buffer[at++] = (byte)('0' + (fraction / 100));
        Pair(fraction % 100);
        buffer[at++] = (byte)'Z';
        buffer[at++] = (byte)'"';
    }

    /// <summary>The journal keeps milliseconds; a finer time would come back different, so it is refused.</summary>
    internal static long WholeMs(Instant value)
    {
        var ms = value.ToUnixTimeMilliseconds();
        if (ms is < CivilTime.MinMs or > CivilTime.MaxMs || NodaTime.Instant.FromUnixTimeMilliseconds(ms) != value)
        {
            throw Unencodable.Instant(value);
        }

        return ms;
    }

    private void BareDate(int year, int month, int day)
    {
        Pair(year / 100);
        Pair(year % 100);
        buffer[at++] = (byte)'-';
        Pair(month);
        buffer[at++] = (byte)'-';
        Pair(day);
    }

    private void Pair(int value)
    {
        buffer[at] = Pairs[2 * value];
        buffer[at + 1] = Pairs[(2 * value) + 1];
        at += 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Ensure(int more)
    {
        if (buffer.Length - at < more)
        {
            Grow(more);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int more) => Array.Resize(ref buffer, Math.Max(buffer.Length * 2, at + more));

    private static byte[] MakePairs()
    {
        var pairs = new byte[200];
        for (var each = 0; each < 100; each++)
        {
            pairs[2 * each] = (byte)('0' + (each / 10));
            pairs[(2 * each) + 1] = (byte)('0' + (each % 10));
        }

        return pairs;
    }
}
