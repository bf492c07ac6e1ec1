using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// Every queue with the date it is down, or what it lacks: per service and per profession. Computed from what has been
/// measured and what is published; nobody reports it.
/// </summary>
public sealed record ZeroQueueBoard(LocalDate On, ImmutableArray<ServiceOutlook> Services, ImmutableArray<ProfessionOutlook> Professions)
{
    private const int WeeksMeasured = 8;
    private const decimal LeastUsed = 0.8m;

    public static ZeroQueueBoard Reckon(RegionState state, WeeklyMeasures measures, LocalDate today)
    {
        var services = ImmutableArray.CreateBuilder<ServiceOutlook>();
        foreach (var id in measures.Services)
        {
            if (id != Raising.EmergencyService)
            {
                var service = state.Catalogue.Services[id];
                services.Add(new ServiceOutlook(id, service.AssessedBy, Of(state, measures, service, today)));
            }
        }

        return new ZeroQueueBoard(today, services.ToImmutable(), ByProfession(services));
    }

    private static QueueOutlook Of(RegionState state, WeeklyMeasures measures, Service service, LocalDate today)
    {
        var now = Week.Of(today);
        int came = 0, started = 0, published = 0, weeks = 0;
        // Not the week the region opened in: the old queue that was moved over then does not come every week.
        foreach (var week in measures.LastWhole(service.Id, WeeksMeasured).Where(each => each.Week > measures.First))
        {
            weeks++;
            came += week.Granted - week.Abandoned;
            started += week.Started;
            published += Published(state, service.Id, week.Week, today);
        }

        var coming = Enumerable.Range(1, WeeksMeasured).Sum(ahead => Published(state, service.Id, now.Plus(ahead), today));
        var used = published == 0 ? 1 : Math.Clamp((decimal)started / published, LeastUsed, 1);
        var queue = measures.In(measures.Current).FirstOrDefault(w => w.Service == service.Id)?.Waiting ?? 0;
        return WaitingListArithmetic.Of(
            weeks == 0 ? 0 : (decimal)came / weeks,
            (decimal)coming / WeeksMeasured,
            used,
            queue,
            Math.Max(2, service.GuidelineWeeks[2]),
            today);
    }

    private static int Published(RegionState state, ServiceId service, Week week, LocalDate today)
    {
        var sum = 0;
        foreach (var row in state.Places.Queue(service).Rows)
        {
            sum += state.IsApproved(row.Site, service, today) ? row[week].Published : 0;
        }

        return sum;
    }

    /// <summary>A service stands under the profession named first among those who may assess it.</summary>
    private static ImmutableArray<ProfessionOutlook> ByProfession(IEnumerable<ServiceOutlook> services) =>
    [
        .. services.Where(s => !s.Professions.IsEmpty).GroupBy(s => s.Professions[0]).OrderBy(g => g.Key).Select(g => new ProfessionOutlook(
            g.Key,
            [.. g.Select(s => s.Service)],
            g.Sum(s => s.Outlook.Queue),
            g.Sum(s => s.Outlook.GrowsBy),
            g.Sum(s => s.Outlook.MissingPlaces),
            g.Any(s => s.Outlook.DownOn is null) ? null : g.Max(s => s.Outlook.DownOn))),
    ];
}
