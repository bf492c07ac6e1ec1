using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>A need on its way to the door, with what the professional will find.</summary>
/// <param name="Service">Index in <see cref="Arrivals"/>.</param>
internal readonly record struct Arrival(Inhabitant Who, int Service, Severity Severity, bool Refused);

/// <summary>
/// The number of a need that comes through the door: which service, and which of its needs it is. The same in every
/// scenario of a seed, whatever else happens there.
/// </summary>
internal readonly record struct ArrivalNumber(ulong Value)
{
    private const int ServiceShift = 40;
    private const int KindShift = 38;
    private const ulong CountMask = (1UL << KindShift) - 1;

    /// <summary>Where a need comes from.</summary>
    public enum Kind
    {
        Door,
        Opening,

        /// <summary>Because a scenario has more needs than there are as it is.</summary>
        More,
    }

    public static ArrivalNumber Of(int service, Kind kind, long count) =>
        new(((ulong)(service + 1) << ServiceShift) | ((ulong)kind << KindShift) | ((ulong)count & CountMask));

    public int Service => (int)(Value >> ServiceShift) - 1;

    public CaseId CaseOf(AgeBand age) => new CaseKey(Value, age).ToId();
}
