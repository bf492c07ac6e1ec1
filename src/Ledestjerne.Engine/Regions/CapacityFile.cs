using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>capacity.csv</c>: how many can start where, per week.</summary>
internal static class CapacityFile
{
    private const string Standing = "standing";

    public static readonly CsvSchema Schema = new("capacity.csv", "site", "service", "first_week", "last_week", "places_per_week");

    public static ImmutableArray<CapacityRow> Read(CsvTable table, IReadOnlySet<string> services, CsvTable sites)
    {
        var offered = sites.Rows.GroupBy(r => r.Raw("code") ?? "").ToDictionary(g => g.Key, g => (g.First().Raw("services") ?? "").Split(' '));
        var known = sites.Keys("code");
        var read = new Dictionary<(SiteId, ServiceId), List<CapacityRow>>();
        foreach (var row in table.Rows)
        {
            var site = row.Reference("site", known, SitesFile.Schema.File);
            var service = row.Reference("service", services, ServicesFile.Schema.File);
            var weeks = Weeks(row);
            var places = row.Whole("places_per_week", 0, 2_000);
            if (row.Sound && !offered[site].Contains(service))
            {
                row.Wrong("service", service, $"a service that {site} offers in {SitesFile.Schema.File}");
            }

            if (row.Sound)
            {
                Keep(row, new CapacityRow(new SiteId(site), new ServiceId(service), weeks, places), read);
            }
        }

        return [.. read.Values.SelectMany(r => r)];
    }

    private static WeekSpan? Weeks(CsvRow row)
    {
        if (row.Raw("first_week") == Standing)
        {
            if (row.Raw("last_week") is { Length: > 0 } found)
            {
                row.Wrong("last_week", found, $"empty on a {Standing} row");
            }

            return null;
        }

        var weeks = new WeekSpan(row.IsoWeek("first_week"), row.IsoWeek("last_week"));
        if (row.Sound && weeks.Last < weeks.First)
        {
            row.Wrong("last_week", row.Raw("last_week")!, $"{row.Raw("first_week")} or later");
        }

        return weeks;
    }

    private static void Keep(CsvRow row, CapacityRow capacity, Dictionary<(SiteId, ServiceId), List<CapacityRow>> read)
    {
        var key = (capacity.Site, capacity.Service);
        if (!read.TryGetValue(key, out var others))
        {
            read[key] = others = [];
        }

        if (others.Exists(o => o.Weeks is null == capacity.Weeks is null && (capacity.Weeks is not { } weeks || weeks.Overlaps(o.Weeks!.Value))))
        {
            row.Wrong("first_week", row.Raw("first_week")!, "one standing row per site and service, and weeks that do not overlap");
            return;
        }

        others.Add(capacity);
    }
}
