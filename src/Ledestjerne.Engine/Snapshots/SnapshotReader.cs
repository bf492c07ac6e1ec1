using System.Text;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// Reads what a <see cref="SnapshotWriter"/> wrote, in the same order. Reading past the end or something that is not
/// there throws; whole snapshots are checked by their hash first. Not for concurrent use.
/// </summary>
public sealed class SnapshotReader(byte[] content)
{
    private readonly List<string> texts = [];
    private int at;

    public long Number()
    {
        ulong value = content[at++];
        if (value >= 0x80)
        {
            value &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                ulong next = content[at++];
                value |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    break;
                }
            }
        }

        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Int() => checked((int)Number());

    public bool Flag() => Number() != 0;

    public Guid Id() => new(Raw(16));

    public Guid? OptionalId() => Flag() ? Id() : null;

    public LocalDate Date() => ToDate(Int());

    public LocalDate? OptionalDate() => Int() is not 0 and var found ? ToDate(found) : null;

    public string Text() => OptionalText() ?? throw new InvalidDataException("A text is missing.");

    public string? OptionalText()
    {
        var index = Int();
        if (index < 0)
        {
            return null;
        }

        if (index == texts.Count)
        {
            texts.Add(KnownWord.Of(Encoding.UTF8.GetString(Raw(Int()))));
        }

        return texts[index];
    }

    public int[] Numbers()
    {
        var values = new int[Int()];
        for (var each = 0; each < values.Length; each++)
        {
            values[each] = Int();
        }

        return values;
    }

    /// <summary>As many as are asked for; never fewer.</summary>
    public ReadOnlySpan<byte> Raw(int count)
    {
        var bytes = content.AsSpan(at, count);
        at += count;
        return bytes;
    }

    private static LocalDate ToDate(int packed) => new(packed >> 9, (packed >> 5) & 15, packed & 31);
}
