namespace Ledestjerne.Domain;

/// <summary>All places of the region, and who waits for them. Owned and changed by the one writer.</summary>
public sealed class PlaceBook
{
    private readonly Dictionary<CodePair<SiteId, ServiceId>, PlaceRow> rows = [];
    private readonly Dictionary<ServiceId, ServiceQueue> queues = [];

    /// <summary>What was asked for last, and mostly is again. Each is one reference, so that those who read side by side see all of it.</summary>
    private PlaceRow? askedRow;
    private ServiceQueue? askedQueue;

    public IEnumerable<PlaceRow> Rows => rows.Values;

    public PlaceRow? Find(SiteId site, ServiceId service)
    {
        var found = askedRow;
        if (found is null || !found.Site.IsSame(site) || !found.Service.IsSame(service))
        {
            if (!rows.TryGetValue(new(site, service), out found))
            {
                return null;
            }

            askedRow = found;
        }

        return found;
    }

    public WeekPlaces At(SiteId site, ServiceId service, Week week) => Find(site, service)?[week] ?? default;

    /// <summary>Places, or beds now, that can be offered for a start in the week.</summary>
    public int FreeAt(SiteId site, ServiceId service, Week week) => Find(site, service)?.FreeFor(week) ?? 0;

    /// <summary>The queue of the service; an empty one of nobody's when nothing is known of it.</summary>
    public ServiceQueue Queue(ServiceId service) => FindQueue(service) ?? new ServiceQueue(service);

    /// <summary>Every queue, for a snapshot.</summary>
    internal IReadOnlyDictionary<ServiceId, ServiceQueue> Queues => queues;

    /// <summary>The queue of the service, to be changed.</summary>
    internal ServiceQueue Opened(ServiceId service)
    {
        if (FindQueue(service) is not { } found)
        {
            queues[service] = found = new ServiceQueue(service);
        }

        return found;
    }

    /// <summary>The first publication makes the site one of those that share the queue.</summary>
    internal void Publish(SiteId site, ServiceId service, Week from, Week to, int places)
    {
        var row = Row(site, service);
        if (row.FirstWeek == row.EndWeek)
        {
            Opened(service).Rows.Add(row);
        }

        row.Publish(from, to, places);
    }

    internal void PublishBeds(SiteId site, ServiceId service, int beds)
    {
        var row = Row(site, service);
        if (!row.HasBeds)
        {
            Opened(service).Rows.Add(row);
        }

        row.PublishBeds(beds);
    }

    internal PlaceRow Row(SiteId site, ServiceId service)
    {
        if (Find(site, service) is not { } found)
        {
            rows[new(site, service)] = found = new PlaceRow(site, service);
        }

        return found;
    }

    private ServiceQueue? FindQueue(ServiceId service)
    {
        var found = askedQueue;
        if (found is null || !found.Service.IsSame(service))
        {
            if (!queues.TryGetValue(service, out found))
            {
                return null;
            }

            askedQueue = found;
        }

        return found;
    }
}
