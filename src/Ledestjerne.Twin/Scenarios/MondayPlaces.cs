using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// What the institutions do with their places as a week begins. Where the plan changes they publish it from this week on;
/// what sickness and storms take they publish for the single week. Where fewer places are left than are taken, bookings and
/// offers are taken back first, for nobody is left with a place that is not there.
/// </summary>
internal sealed class MondayPlaces(
    RegionSetup setup, PlacePlan plan, Openings openings, WeekLosses losses, StaffSickness sickness, Week lastWeek)
{
    private const int WeeksAhead = 104;

    /// <summary>Places that reach no further than this past the week are published anew, as long as the run needs more.</summary>
    private const int WeeksAtLeast = 52;

    private readonly int[] deviations = new int[plan.Rows.Length];
    private readonly MondayBeds beds = new(setup, plan, losses);

    public IEnumerable<Command> Commands(RegionState state, int runWeek, LocalDate monday, Func<Actor, Stamp> stamp)
    {
        var week = Week.Of(monday);
        openings.Open(state, plan, week, runWeek);
        var now = new Moment(state, week, runWeek, stamp);
        foreach (var service in plan.Services)
        {
            foreach (var command in beds.Are(service) ? beds.Commands(state, service, week, runWeek, stamp) : OfService(now, service))
            {
                yield return command;
            }
        }
    }

    private List<Command> OfService(Moment now, Range service)
    {
        var commands = new List<Command>();
        var (start, count) = service.GetOffsetAndLength(plan.Rows.Length);
        var anew = plan.Begins(service, now.RunWeek) || RunsOut(now, plan.Rows[start]);
        var weeks = anew ? WeeksAhead : 2;
        var targets = new int[count * weeks];
        if (anew)
        {
            ReadPlan(now, service, targets, weeks);
        }

        for (var i = 0; i < count; i++)
        {
            var row = plan.Rows[start + i];
            var published = now.State.Places.Find(row.Site, row.Service);
            var wanted = targets.AsSpan(i * weeks, weeks);
            if (!anew)
            {
                (wanted[0], wanted[1]) = (published?[now.Week].Published ?? 0, published?[now.Week.Plus(1)].Published ?? 0);
            }
            else
            {
                wanted[0] = Math.Max(0, wanted[0] + deviations[start + i]);
            }

            wanted[0] = losses.Left(row, now.Week, now.RunWeek, wanted[0]);
            var next = published?[now.Week.Plus(1)] ?? default;
            deviations[start + i] = sickness.Deviation(
                start + i, row, now.Week.Plus(1), wanted[1], Math.Max(0, wanted[1] - next.Held - next.Filled));
            wanted[1] += deviations[start + i];
            Bring(now, row, wanted, anew, commands);
        }

        return commands;
    }

    private void ReadPlan(Moment now, Range service, int[] targets, int weeks)
    {
        var count = targets.Length / weeks;
        Span<int> places = stackalloc int[count];
        for (var w = 0; w < weeks; w++)
        {
            plan.Places(service, now.Week.Plus(w), now.RunWeek, places);
            for (var i = 0; i < count; i++)
            {
                targets[(i * weeks) + w] = places[i];
            }
        }
    }

    /// <summary>Commands that bring a row from what is published to what is wanted, from this week on.</summary>
    private void Bring(Moment now, PlannedRow row, ReadOnlySpan<int> wanted, bool planned, List<Command> commands)
    {
        var published = now.State.Places.Find(row.Site, row.Service);
        var by = new Lazy<Actor>(() => InstitutionOf(row.Site));
        var (from, places) = (0, 0);
        for (var w = 0; w <= wanted.Length; w++)
        {
            var there = w < wanted.Length ? published?[now.Week.Plus(w)] ?? default : default;
            var target = w < wanted.Length ? TakeBack(now, row, now.Week.Plus(w), there, wanted[w], by, planned, commands) : -1;
            var differs = w < wanted.Length && target != there.Published;
            if (from < w && places >= 0 && (!differs || target != places))
            {
                commands.Add(new PublishPlaces(
                    now.Stamp(by.Value), row.Site, row.Service, now.Week.Plus(from).Monday, now.Week.Plus(w - 1).Monday, places,
                    planned ? PlacesReason.Planned : places < (published?[now.Week.Plus(from)].Published ?? 0) ? PlacesReason.StaffAbsent : PlacesReason.StaffAdded));
                from = w;
            }

            if (!differs)
            {
                (from, places) = (w + 1, -1);
            }
            else if (from == w)
            {
                places = target;
            }
        }
    }

    /// <returns>What can be published: what is wanted, or more when somebody cannot be asked to give the place back.</returns>
    private static int TakeBack(
        Moment now, PlannedRow row, Week week, WeekPlaces there, int wanted, Lazy<Actor> by, bool planned, List<Command> commands)
    {
        var over = there.Held + there.Filled - wanted;
        if (over <= 0)
        {
            return wanted;
        }

        var reason = planned || wanted == 0 ? CancelReason.PlaceClosed : CancelReason.StaffAbsent;
        foreach (var c in now.Bookings.At(row.Site, row.Service, week))
        {
            if (over == 0)
            {
                break;
            }

            if (now.State.Find(c.Id) is Offered or Placed)
            {
                commands.Add(c is Offered ? new WithdrawOffer(now.Stamp(by.Value), c.Id, reason) : new CancelPlacement(now.Stamp(by.Value), c.Id, reason));
                over--;
            }
        }

        return wanted + over;
    }

    private bool RunsOut(Moment now, PlannedRow row) =>
        now.State.Places.Find(row.Site, row.Service) is { } published && published.EndWeek > published.FirstWeek
        && published.EndWeek < now.Week.Plus(WeeksAtLeast) && published.EndWeek < lastWeek.Plus(WeeksAtLeast);

    private Actor.Institution InstitutionOf(SiteId site)
    {
        var provider = setup.Catalogue.Providers[setup.Catalogue.Sites[site].Provider];
        return new Actor.Institution(provider.Id, provider.Leader);
    }

    /// <summary>A Monday, with who has which place; that is looked up when it is first asked for.</summary>
    private sealed class Moment(RegionState state, Week week, int runWeek, Func<Actor, Stamp> stamp)
    {
        private Bookings? bookings;

        public RegionState State => state;

        public Week Week => week;

        public int RunWeek => runWeek;

        public Func<Actor, Stamp> Stamp => stamp;

        public Bookings Bookings => bookings ??= new Bookings(state);
    }
}
