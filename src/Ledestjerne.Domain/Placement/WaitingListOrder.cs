namespace Ledestjerne.Domain;

/// <summary>
/// Who comes first: the most severe; then the earliest deadline; then the longest waiting; then the lowest case number.
/// Income, insurance, address, payment and who raised the need are not fields of what is compared.
/// </summary>
public sealed class WaitingListOrder : IComparer<Entitled>
{
    public static readonly WaitingListOrder ByNeed = new();

    private WaitingListOrder()
    {
    }

    [LegalBasis("prioriteringsforskriften § 2", Rule = "P11")]
    public int Compare(Entitled? x, Entitled? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        }

        var severity = x.Right.Severity.CompareTo(y.Right.Severity);
        if (severity != 0)
        {
            return severity;
        }

        var deadline = x.Right.LatestStart.CompareTo(y.Right.LatestStart);
        if (deadline != 0)
        {
            return deadline;
        }

        var waited = x.Need.ReceivedOn.CompareTo(y.Need.ReceivedOn);
        return waited != 0 ? waited : x.File.Number.CompareTo(y.File.Number);
    }
}
