using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Regional;
using NodaTime;

namespace Ledestjerne.Web.Work;

/// A place that can be offered now.
/// <param name="Chosen">Within the person's own choice; otherwise only because the deadline is in danger.</param>
public sealed record OpenPlace(Site Site, Week Week, int Free, int TravelMinutes, bool Chosen);

/// A case as the professional sees it, taken out of the state in one reading.
/// <param name="Basis">Why the reader may look; null when they may not, and then the person is not named.</param>
/// <param name="NeedsCoordinator">Whether the next handover must name one.</param>
/// <param name="Others">The person's other open cases.</param>
public sealed record OpenedCase(
    Case Case,
    AccessBasis? Basis,
    IReadOnlyList<ActionState> Actions,
    IReadOnlyList<Explanation> Why,
    bool NeedsCoordinator,
    IReadOnlyList<OpenPlace> Places,
    IReadOnlyList<Case> Others,
    IReadOnlyList<long> History)
{
    private const int MostPlaces = 8;
    private const int WeeksAhead = 8;

    public OpenCase? Open => Case as OpenCase;

    public bool May(CaseAction action) => Actions.Any(each => each.Action == action && each.IsAllowed);

    public Refusal? WhyNot(CaseAction action) => Actions.First(each => each.Action == action).WhyNot;

    public static OpenedCase? Read(RegionState state, CaseIndex index, CaseHistory history, long number, Stamp stamp)
    {
        if (index.WithNumber(number) is not { } id || state.Find(id) is not { } c)
            return null;
        if (LookingAt.Basis(state, c, stamp) is not { } basis)
            return new OpenedCase(c, null, [], [], false, [], [], []);
        var today = state.Today(stamp);
        return new OpenedCase(
            c,
            basis,
            AllowedActions.For(state, c, stamp),
            c is Waiting ? [] : Domain.Why.For(state, c),
            c is OpenCase open && HandingOver.NeedsCoordinator(state, open, today),
            c is Waiting w && Placing.MayOffer(state, w, stamp, null) is null ? PlacesFor(state, w, today) : [],
            [.. (state.Find(c.Person)?.Cases ?? []).Where(other => other != c.Id).Select(other => state.Find(other)).OfType<Case>()],
            history.PositionsOf(c));
    }

    /// The first weeks with a place, the person's own choice before others, and others only when the deadline is in danger.
    private static IReadOnlyList<OpenPlace> PlacesFor(RegionState state, Waiting w, LocalDate today)
    {
        var widen = w.Right.AtRiskOn is not null || w.Right.BreachedOn is not null;
        var found = new List<OpenPlace>();
        foreach (var row in state.Places.Queue(w.Service).Rows)
        {
            var minutes = state.Catalogue.TravelMinutes(w.Need.Home, row.Site);
            var chosen = w.Choice.Covers(row.Site, minutes);
            if (!chosen && !widen)
                continue;
            for (var ahead = 1; ahead <= WeeksAhead; ahead++)
            {
                var week = Week.Of(today).Plus(ahead);
                if (row[week].Free < 1 || !state.IsApproved(row.Site, w.Service, week.Monday))
                    continue;
                found.Add(new OpenPlace(state.Catalogue.Sites[row.Site], week, row[week].Free, minutes, chosen));
                break;
            }
        }
        return [.. found.OrderByDescending(place => place.Chosen).ThenBy(place => place.Week).ThenBy(place => place.TravelMinutes).Take(MostPlaces)];
    }

    /// What has happened, oldest first; read from the journal, outside the region's own turn.
    public IReadOnlyList<Recorded> Past(IJournal records) => records.ReadAt(CollectionsMarshal.AsSpan(History.ToList()));
}
