namespace Ledestjerne.Domain;

/// <summary>One event with the case before and after it; both are empty for events about the region itself.</summary>
public readonly record struct Transition(Stamp Stamp, DomainEvent Event, Case? Before, Case? After)
{
    /// <summary>One event with what it does to its case, by itself.</summary>
    public static Transition Of(RegionState state, Stamp stamp, DomainEvent happened) =>
        happened is CaseEvent e ? Of(stamp, e, state.Find(e.Case)) : new Transition(stamp, happened, null, null);

    /// <summary>
    /// Folds proposed events without touching the state, so that the promises can be checked before anything is written.
    /// Later events of the same command see what the earlier ones did to the same case.
    /// </summary>
    /// <param name="into">Cleared first; one transition per event, in order.</param>
    public static void Fold(RegionState state, Stamp stamp, ReadOnlySpan<DomainEvent> events, List<Transition> into)
    {
        into.Clear();
        foreach (var happened in events)
        {
            into.Add(happened is CaseEvent e && Latest(into, e.Case) is { } before ? Of(stamp, e, before) : Of(state, stamp, happened));
        }
    }

    private static Transition Of(Stamp stamp, CaseEvent happened, Case? before) => new(stamp, happened, before, CaseEvolution.Evolve(before, happened));

    private static Case? Latest(List<Transition> folded, CaseId id)
    {
        for (var i = folded.Count - 1; i >= 0; i--)
        {
            if (folded[i].After is { } after && after.Id == id)
            {
                return after;
            }
        }

        return null;
    }
}
