using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// <see cref="WaitingListOrder"/> in one number: lower comes first. Severity in 3 bits, then latest start and day of
/// receipt as days since 1990 in 16 bits each, then the case number in 29 bits; a test holds the two orders equal.
/// </summary>
public readonly record struct Rank(ulong Key) : IComparable<Rank>
{
    public static Rank Of(Entitled c) => new(
        ((ulong)c.Right.Severity << 61)
        | (Days(c.Right.LatestStart) << 45)
        | (Days(c.Need.ReceivedOn) << 29)
        | ((ulong)c.File.Number & 0x1FFF_FFFF));

    /// <summary>1–5.</summary>
    public Severity Severity => (Severity)(Key >> 61);

    /// <summary>Days since 1990, as <see cref="DaysTo"/> gives them.</summary>
    public int LatestStart => (int)(Key >> 45) & ushort.MaxValue;

    /// <summary>Days since 1990 to the day of receipt.</summary>
    public int ReceivedOn => (int)(Key >> 29) & ushort.MaxValue;

    public int CompareTo(Rank other) => Key.CompareTo(other.Key);

    /// <summary>Days since 1990, 0–65,535; days outside that count as the first or the last.</summary>
    public static int DaysTo(LocalDate date) => Math.Clamp(date.Count(), 0, ushort.MaxValue);

    private static ulong Days(LocalDate date) => (ulong)DaysTo(date);
}
