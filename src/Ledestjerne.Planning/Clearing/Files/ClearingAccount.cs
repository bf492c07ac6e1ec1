namespace Ledestjerne.Planning.Files;

/// <summary>Where every row of the waiting list and of the capacity ended. It is proven before anything is handed over.</summary>
/// <param name="Rows">In the waiting list, without header and blank lines.</param>
/// <param name="CapacityRows">Likewise in the capacity.</param>
/// <param name="Places">In the weeks of the run, in the services asked for.</param>
/// <param name="Taken">Of these.</param>
public sealed record ClearingAccount(
    long Rows,
    long Offers,
    long Unplaced,
    long Rejected,
    long NotAsked,
    long CapacityRows,
    long Used,
    long Unused,
    long OutsideTheWeeks,
    long CapacityNotAsked,
    long CapacityRejected,
    long Places,
    long Taken)
{
    /// <summary>Counts, and proves that every person is in exactly one place and every row in exactly one file.</summary>
    /// <exception cref="InvalidOperationException">It does not add up; a bug, and then nothing must be handed over.</exception>
    public static ClearingAccount Of(ClearingRead read, Cleared cleared)
    {
        ProveEachPersonOnce(read, cleared);
        var taken = PlacesTaken.Of(cleared);
        var waiting = read.Counts.Single(c => c.Schema == TableSchema.Waiting);
        var capacity = read.Counts.Single(c => c.Schema == TableSchema.Capacity);
        var account = new ClearingAccount(
            waiting.Rows,
            cleared.Offers.Length,
            cleared.Unplaced.Length,
            waiting.Rejected,
            read.NotAsked,
            capacity.Rows,
            taken.LongCount(t => t > 0),
            taken.LongCount(t => t == 0),
            read.Use.Rows(PlaceOutcome.OutsideTheWeeks),
            read.Use.Rows(PlaceOutcome.NotAsked),
            capacity.Rejected,
            read.Capacity.Sum(row => (long)row.Places.Places),
            taken.Sum(t => (long)t));
        return account.AddsUp ? account : throw new InvalidOperationException($"The account does not add up: {account}");
    }

    private bool AddsUp =>
        Rows == Offers + Unplaced + Rejected + NotAsked
        && CapacityRows == Used + Unused + OutsideTheWeeks + CapacityNotAsked + CapacityRejected
        && Taken == Offers;

    private static void ProveEachPersonOnce(ClearingRead read, Cleared cleared)
    {
        var met = new bool[read.Input.Waiting.Length];
        foreach (var person in cleared.Offers.Select(o => o.Person).Concat(cleared.Unplaced.Select(l => l.Person)))
        {
            if (met[person])
            {
                throw new InvalidOperationException($"'{read.Input.Waiting[person].Id}' is accounted for twice.");
            }

            met[person] = true;
        }

        if (Array.IndexOf(met, false) is var missed && missed >= 0)
        {
            throw new InvalidOperationException($"'{read.Input.Waiting[missed].Id}' is not accounted for.");
        }
    }
}
