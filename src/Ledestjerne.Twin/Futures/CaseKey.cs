using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// What the twin can read out of the id of a case it made: a number of its own, from which all chance in the case is drawn,
/// and what no decision may know: the person's age band.
/// </summary>
/// <param name="Number">The same in every scenario of the same seed.</param>
public readonly record struct CaseKey(ulong Number, AgeBand Age)
{
    public CaseId ToId() => new(GuidHalves.Join(Number, (ulong)Age));

    public static CaseKey Of(CaseId id)
    {
        var (number, age) = GuidHalves.Split(id.Value);
        return new CaseKey(number, (AgeBand)age);
    }
}
