using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Web.Institution;

/// Somebody in the queue of a service whose choice we are within.
/// <param name="Rank">Place among all who wait for the service, from 1.</param>
/// <param name="Named">The person has us on the list, and so we may know who it is.</param>
/// <param name="Sites">Our sites within the choice.</param>
public sealed record WaitingForUs(Waiting Case, int Rank, bool Named, IReadOnlyList<SiteId> Sites);

/// A week in which one of our sites has room.
public sealed record FreeWeek(Site Site, Week Week, int Free);

/// Who waits for us in one service, in the order of need that holds for the whole region.
/// <param name="AreBeds">Whether it is beds we have for it, not places by week.</param>
public sealed record QueueForUs(ServiceId Service, IReadOnlyList<WaitingForUs> People, int All, IReadOnlyList<FreeWeek> Room, bool AreBeds)
{
    private const int WeeksAhead = 8;

    public static QueueForUs Read(RegionState state, CaseIndex index, Provider provider, ServiceId service, LocalDate today)
    {
        Waiting[] queue = [.. index.QueuedFor(service).Select(id => state.Find(id)).OfType<Waiting>()];
        Array.Sort(Array.ConvertAll(queue, w => Rank.Of(w)), queue);
        Site[] ours = [.. provider.Sites.Where(site => site.Services.Contains(service))];
        var people = new List<WaitingForUs>();
        foreach (var (at, w) in queue.Index())
        {
            SiteId[] within = [.. ours.Where(site => w.Chose(site.Id, state.Catalogue)).Select(site => site.Id)];
            if (within.Length > 0)
                people.Add(new WaitingForUs(w, at + 1, w.Choice.Kind == ChoiceKind.Shortlist, within));
        }
        var areBeds = ours.Any(site => state.Places.Find(site.Id, service) is { HasBeds: true });
        return new QueueForUs(service, people, queue.Length, RoomAt(state, ours, service, today), areBeds);
    }

    private static IReadOnlyList<FreeWeek> RoomAt(RegionState state, Site[] ours, ServiceId service, LocalDate today)
    {
        var room = new List<FreeWeek>();
        foreach (var site in ours)
        {
            var coming = Enumerable.Range(0, WeeksAhead + 1).Select(Week.Of(today).Plus).Where(week => week.Friday > today && state.IsApproved(site.Id, service, week.Friday));
            // A bed is free now, and is offered as of the first week that comes.
            if (state.Places.Find(site.Id, service) is { HasBeds: true })
                coming = coming.Take(1);
            room.AddRange(coming.Select(week => new FreeWeek(site, week, state.Places.FreeAt(site.Id, service, week))).Where(each => each.Free > 0));
        }
        return room;
    }
}
