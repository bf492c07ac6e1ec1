using System.Buffers.Text;
using System.Text;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// Reads the canonical form back, in its one order; any other form throws <see cref="FormatException"/>. Codes and
/// actors that come again are the same objects, codes of the region's files the same as there. Not for concurrent use: each reading thread has its own.
/// </summary>
internal sealed class LineReader
{
    private readonly CodeTable<string> codes = new();
    private readonly CodeTable<Domain.Actor> actors = new();
    private byte[] buffer = [];
    private int at;
    private int end;

    public void Point(byte[] line, int from, int length)
    {
        buffer = line;
        at = from;
        end = from + length;
    }

    public bool AtEnd => at == end;

    public ReadOnlySpan<byte> Rest => buffer.AsSpan(at, end - at);

    public void Expect(byte[] literal)
    {
        if (!TrySkip(literal))
        {
            throw Unexpected(Encoding.UTF8.GetString(literal));
        }
    }

    public bool TrySkip(ReadOnlySpan<byte> literal)
    {
        if (!Rest.StartsWith(literal))
        {
            return false;
        }

        at += literal.Length;
        return true;
    }

    public bool TryNull() => TrySkip("null"u8);

    public Guid Guid()
    {
        Quote();
        var value = BareGuid(Take(32));
        Quote();
        return value;
    }

    public Guid BareGuid(ReadOnlySpan<byte> digits)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (digits.Length != 32
            || digits.ContainsAnyInRange((byte)'A', (byte)'F')
            || Convert.FromHexString(digits, bytes, out _, out var written) != System.Buffers.OperationStatus.Done
            || written != 16)
        {
            throw Unexpected("32 hexadecimal digits in lower case");
        }

        return new Guid(bytes, bigEndian: true);
    }

    public int Int()
    {
        var value = Long();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Unexpected("a number of 32 bits");
    }

    public long Long()
    {
        var digits = Rest;
        if (!Utf8Parser.TryParse(digits, out long value, out var used) || !IsCanonical(digits[..used]))
        {
            throw Unexpected("a number");
        }

        at += used;
        return value;
    }

    public bool Bool()
    {
        if (TrySkip("true"u8))
        {
            return true;
        }

        return TrySkip("false"u8) ? false : throw Unexpected("true or false");
    }

    public string Code()
    {
        var text = Quoted();
        if (codes.TryFind(text, out var known))
        {
            return known;
        }

        if (!Engine.Code.IsCode(text))
        {
            throw Unexpected("a code");
        }

        var fresh = KnownWord.Of(Encoding.ASCII.GetString(text));
        codes.Add(text, fresh);
        return fresh;
    }

    public Domain.Actor Actor()
    {
        var text = Quoted();
        if (actors.TryFind(text, out var known))
        {
            return known;
        }

        var fresh = ActorText.Read(this, text);
        if (fresh is not (Domain.Actor.Self or Domain.Actor.Relative))
        {
            actors.Add(text, fresh);
        }

        return fresh;
    }

    public LocalDate Date()
    {
        Quote();
        var (year, month, day) = BareDate();
        Quote();
        return new LocalDate(year, month, day);
    }

    public Instant Instant()
    {
        Quote();
        var (year, month, day) = BareDate();
        var time = Take(14);
        var hour = Two(time, 1);
        var minute = Two(time, 4);
        var second = Two(time, 7);
        if (time[0] != 'T' || time[3] != ':' || time[6] != ':' || time[9] != '.' || time[13] != 'Z'
            || (uint)(time[10] - '0') > 9 || hour > 23 || minute > 59 || second > 59)
        {
            throw Unexpected("a time as THH:mm:ss.fffZ");
        }

        Quote();
        var ms = (((((hour * 60L) + minute) * 60) + second) * 1000) + ((time[10] - '0') * 100) + Two(time, 11);
        return NodaTime.Instant.FromUnixTimeMilliseconds((CivilTime.ToDays(year, month, day) * CivilTime.MsPerDay) + ms);
    }

    /// <summary>What stands between the quote here and the next one; codes hold no escapes.</summary>
    public ReadOnlySpan<byte> Quoted()
    {
        Quote();
        var length = Rest.IndexOf((byte)'"');
        if (length < 0)
        {
            throw Unexpected("a closing quote");
        }

        var text = Take(length);
        at++;
        return text;
    }

    public FormatException Unexpected(string allowed) => new(
        $"at byte {at} found \"{Encoding.UTF8.GetString(Rest[..Math.Min(24, Rest.Length)])}\", expected {allowed}");

    private (int Year, int Month, int Day) BareDate()
    {
        var text = Take(10);
        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        if (text[4] != '-' || text[7] != '-' || !CivilTime.IsDate(year, month, day))
        {
            throw Unexpected("a date as yyyy-MM-dd");
        }

        return (year, month, day);
    }

    private int Two(ReadOnlySpan<byte> text, int from)
    {
        var (high, low) = (text[from] - '0', text[from + 1] - '0');
        return (uint)high <= 9 && (uint)low <= 9 ? (high * 10) + low : throw Unexpected("digits");
    }

    private void Quote()
    {
        if (at >= end || buffer[at] != (byte)'"')
        {
            throw Unexpected("a quote");
        }

        at++;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (end - at < count)
        {
            throw Unexpected($"{count} bytes more");
        }

        var taken = buffer.AsSpan(at, count);
        at += count;
        return taken;
    }

    private static bool IsCanonical(ReadOnlySpan<byte> number)
    {
        var digits = number[0] == '-' ? number[1..] : number;
        return number[0] != '+' && (digits[0] != '0' || number.Length == 1);
    }
}
