using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Snapshots;

/// <summary>Places and queues in a snapshot: the rows, then the queues with the numbers of their rows.</summary>
internal static class PlacesForm
{
    public static void Write(PlaceBook places, SnapshotWriter to)
    {
        var rows = places.Rows.ToList();
        var numbers = new Dictionary<PlaceRow, int>(ReferenceEqualityComparer.Instance);
        to.Number(rows.Count);
        foreach (var row in rows)
        {
            numbers.Add(row, numbers.Count);
            Write(row, to);
        }

        to.Number(places.Queues.Count);
        foreach (var (service, queue) in places.Queues)
        {
            to.Text(service.Code);
            to.Numbers([.. queue.Rows.Select(r => numbers[r])]);
            to.Numbers(queue.AnywhereBySeverity);
            var (arrivals, first, last) = queue.Pace;
            to.Numbers(arrivals);
            to.Number(first);
            to.Number(last);
        }
    }

    /// <param name="places">Empty.</param>
    public static void Read(PlaceBook places, SnapshotReader from)
    {
        var rows = new PlaceRow[from.Int()];
        for (var each = 0; each < rows.Length; each++)
        {
            rows[each] = places.Row(new SiteId(from.Text()), new ServiceId(from.Text()));
            Read(rows[each], from);
        }

        for (var left = from.Int(); left > 0; left--)
        {
            var queue = places.Opened(new ServiceId(from.Text()));
            queue.Rows.AddRange(from.Numbers().Select(number => rows[number]));
            from.Numbers().CopyTo(queue.AnywhereBySeverity, 0);
            queue.Restore(from.Numbers(), from.Int(), from.Int());
        }
    }

    private static void Write(PlaceRow row, SnapshotWriter to)
    {
        to.Text(row.Site.Code);
        to.Text(row.Service.Code);
        to.Numbers(row.WaitingBySeverity);
        to.Number(row.Answers);
        to.Number(row.HelpedSum);
        to.Number(row.HeardCount);
        to.Flag(row.HasBeds);
        to.Number(row.Beds);
        to.Number(row.BedsTaken);
        to.Number(row.FirstWeek.Index);
        to.Number(row.EndWeek.Index - row.FirstWeek.Index);
        for (var week = row.FirstWeek; week < row.EndWeek; week = week.Plus(1))
        {
            var places = row[week];
            to.Number(places.Published);
            to.Number(places.Held);
            to.Number(places.Filled);
        }
    }

    private static void Read(PlaceRow row, SnapshotReader from)
    {
        from.Numbers().CopyTo(row.WaitingBySeverity, 0);
        row.Restore(from.Int(), from.Int(), from.Int());
        row.Restore(from.Flag(), from.Int(), from.Int());
        var first = new Week(from.Int());
        var weeks = new WeekPlaces[from.Int()];
        for (var each = 0; each < weeks.Length; each++)
        {
            weeks[each] = new WeekPlaces(from.Int(), from.Int(), from.Int());
        }

        row.Restore(first, weeks);
    }
}
