using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// L1: each open case has exactly one accountable owner, a next step and a deadline; in a handover the old owner is
/// accountable until the new one accepts; the second hop has a coordinator; only a close with the person informed ends it.
/// </summary>
public static class NeverDropped
{
    public static BrokenPromise? Check(RegionState state, in Transition t)
    {
        return t.After switch
        {
            null => t.Event is CaseEvent ? Broken("a case vanished") : null,
            Closed => t.Event is CaseClosed or CaseViewed ? null : Broken("closed by something else than a close"),
            var open => Obliges(state, open.Owed) ?? SameOwner(t.Before, open, t.Event)
                ?? (t.Event is HandoverAccepted ? Coordinated(state, t.Stamp, open) : null),
        };
    }

    private static BrokenPromise? Obliges(RegionState state, in Obligation now) =>
        now.Owner.IsNobody || now.Step == NextStep.None || now.Due == default ? Broken("owner, next step or deadline is missing")
        : !state.Catalogue.Professionals.ContainsKey(now.Owner) ? Broken("the owner is nobody the region knows")
        : null;

    private static BrokenPromise? SameOwner(Case? before, Case after, DomainEvent happened)
    {
        if (before is null or Closed || before.Owed.Owner == after.Owed.Owner || happened is RefusalAppealed)
        {
            return null;
        }

        return happened is HandoverAccepted && before.File.Pending?.To == after.Owed.Owner
            ? null
            : Broken("the owner changed without accepting");
    }

    private static BrokenPromise? Coordinated(RegionState state, Stamp stamp, Case c)
    {
        var from = state.Catalogue.Rules.Value(RuleIds.HopsBeforeCoordinator, state.Today(stamp));
        return c.File.Hops >= from && c.File.Coordinator.IsNobody ? Broken("handed over twice without a coordinator") : null;
    }

    private static BrokenPromise Broken(string what) => new("L1", what);
}
