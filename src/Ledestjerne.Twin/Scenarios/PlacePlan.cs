using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>A service at a site, with places of its own.</summary>
/// <param name="Chance">What <see cref="RowChance"/> knows it by.</param>
internal sealed record PlannedRow(SiteId Site, ServiceId Service, ulong Chance);

/// <summary>
/// How many places a week the region means to have at every site, as its capacity and the scenario say. A change is known
/// from the Monday it begins, and its end with it; before that nobody plans by it.
/// </summary>
internal sealed class PlacePlan
{
    private readonly RegionSetup setup;
    private readonly ImmutableArray<Change> changes;
    private readonly int weekZero;
    private readonly Dictionary<(ProviderId, ServiceId), ApprovalRow[]> approvals;
    private readonly int[] opened;
    private readonly int[] openedIn;

    public PlacePlan(RegionSetup setup, ImmutableArray<Change> changes, RunPlan plan)
    {
        (this.setup, this.changes) = (setup, changes);
        weekZero = Week.Of(plan.From).Index - 1;
        approvals = setup.Approvals.GroupBy(a => (a.Provider, a.Service)).ToDictionary(g => g.Key, g => g.ToArray());
        Rows =
        [
            .. setup.Capacity.Rows.Select(r => (r.Site, r.Service))
                .Concat(changes.OfType<Change.NewProvider>().SelectMany(n => n.Offers.Select(o => (new SiteId(n.Code), o.Service))))
                .Concat(changes.OfType<Change.MorePlaces>().Where(m => m.Site is not null).Select(m => (m.Site!.Value, m.Service)))
                .Distinct()
                .OrderBy(r => r.Item2.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Item1.Code, StringComparer.Ordinal)
                .Select(r => new PlannedRow(r.Item1, r.Item2, RowChance.Row(r.Item1, r.Item2))),
        ];
        (opened, openedIn) = (new int[Rows.Length], new int[Rows.Length]);
        Services =
        [
            .. Rows.Select((row, at) => (row.Service, at)).GroupBy(r => r.Service).Select(g => new Range(g.First().at, g.Last().at + 1)),
        ];
    }

    /// <summary>By service, then site.</summary>
    public ImmutableArray<PlannedRow> Rows { get; }

    /// <summary>The rows of each service.</summary>
    public ImmutableArray<Range> Services { get; }

    /// <summary>So many more places a week from the week on that begins; what is asked for after this lies in no earlier one.</summary>
    public void Open(int row, Week from, int places)
    {
        opened[row] += places;
        openedIn[row] = from.Index;
    }

    /// <summary>Whether something the plan is made of begins in the week.</summary>
    /// <param name="service">Rows of one service.</param>
    /// <param name="week">Of the run.</param>
    public bool Begins(Range service, int week)
    {
        var id = Rows[service.Start.Value].Service;
        foreach (var change in changes)
        {
            if (WeeksOf(change) is { } weeks && weeks.From == week && Concerns(change, id))
            {
                return true;
            }
        }

        return openedIn.AsSpan(service).Contains(weekZero + week);
    }

    /// <summary>Places of the rows of one service in a week, as they are planned by those who know what has begun so far.</summary>
    /// <param name="known">Of the run: changes that begin later are not heard of.</param>
    /// <param name="places">As many as the service has rows.</param>
    public void Places(Range service, Week week, int known, Span<int> places)
    {
        Span<double> exact = stackalloc double[places.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            var row = service.Start.Value + i;
            exact[i] = setup.Capacity.PlacesIn(Rows[row].Site, Rows[row].Service, week) + opened[row];
        }

        foreach (var change in changes)
        {
            if (WeeksOf(change) is { } weeks && weeks.From <= known && weeks.Contains(week.Index - weekZero))
            {
                Apply(change, service, week, exact);
            }
        }

        for (var i = 0; i < exact.Length; i++)
        {
            places[i] = Whole(exact[i], Rows[service.Start.Value + i].Chance, week);
        }
    }

    public bool IsApproved(int row, Week week)
    {
        var provider = setup.Catalogue.Sites[Rows[row].Site].Provider;
        foreach (var approval in approvals.GetValueOrDefault((provider, Rows[row].Service), []))
        {
            if (approval.From <= week.Friday && (approval.To is not { } to || to >= week.Monday))
            {
                return true;
            }
        }

        return false;
    }

    private void Apply(Change change, Range service, Week week, Span<double> places)
    {
        if (change is Change.MorePlaces { Site: null } everywhere)
        {
            if (everywhere.Service == Rows[service.Start.Value].Service)
            {
                Spread(everywhere.PerWeek, service, week, places);
            }

            return;
        }

        for (var i = 0; i < places.Length; i++)
        {
            var row = Rows[service.Start.Value + i];
            places[i] = change switch
            {
                Change.MorePlaces c when c.Service == row.Service && c.Site == row.Site => Math.Max(0, places[i] + c.PerWeek),
                Change.ScaledPlaces c when Covers(c.Service, row) => places[i] * c.Percent / 100,
                Change.StaffingNorm c when Covers(c.Service, row) => places[i] * 100 / c.Percent,
                Change.ClosedSite c when c.Site == row.Site && Covers(c.Service, row) => 0,
                Change.NewProvider c when c.Code == row.Site.Code => OfferedBy(c, row.Service),
                _ => places[i],
            };
        }
    }

    /// <summary>Over the sites that have places and are approved, in proportion to what they have.</summary>
    private void Spread(int perWeek, Range service, Week week, Span<double> places)
    {
        Span<double> weights = stackalloc double[places.Length];
        var sum = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            weights[i] = IsApproved(service.Start.Value + i, week) ? places[i] : 0;
            sum += weights[i];
        }

        Span<int> shares = stackalloc int[places.Length];
        var fewer = perWeek < 0;
        Apportioning.Share(fewer ? Math.Min(-perWeek, (int)sum) : perWeek, weights, shares);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Math.Max(0, places[i] + (fewer ? -shares[i] : shares[i]));
        }
    }

    /// <summary>Parts of a place become whole places in some of the weeks, so that the mean is as planned.</summary>
    private static int Whole(double exact, ulong row, Week week)
    {
        var start = (row >> 11) * (1.0 / (1UL << 53));
        return (int)(Math.Floor((exact * (week.Index + 1)) + start) - Math.Floor((exact * week.Index) + start));
    }

    private static int OfferedBy(Change.NewProvider made, ServiceId service)
    {
        foreach (var offer in made.Offers)
        {
            if (offer.Service == service)
            {
                return offer.PerWeek;
            }
        }

        return 0;
    }

    private static bool Covers(ServiceId? service, PlannedRow row) => service is not { } one || one == row.Service;

    /// <summary>Weeks of a change that the plan of places is made of; empty for the other kinds.</summary>
    private static RunWeeks? WeeksOf(Change change) => change switch
    {
        Change.MorePlaces c => c.Weeks,
        Change.ScaledPlaces c => c.Weeks,
        Change.StaffingNorm c => c.Weeks,
        Change.ClosedSite c => c.Weeks,
        Change.NewProvider c => c.Weeks,
        _ => null,
    };

    private static bool Concerns(Change change, ServiceId service) => change switch
    {
        Change.MorePlaces c => c.Service == service,
        Change.ScaledPlaces c => c.Service is not { } one || one == service,
        Change.StaffingNorm c => c.Service is not { } one || one == service,
        Change.ClosedSite c => c.Service is not { } one || one == service,
        Change.NewProvider c => c.Offers.Any(o => o.Service == service),
        _ => false,
    };
}
