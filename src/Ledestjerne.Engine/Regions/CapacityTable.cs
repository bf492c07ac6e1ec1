using System.Collections.Frozen;
using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary>How many can start at a site per week.</summary>
/// <param name="Weeks">Empty for the standing row; otherwise the row replaces the standing one in these weeks.</param>
/// <param name="PlacesPerWeek">0–2,000.</param>
public sealed record CapacityRow(SiteId Site, ServiceId Service, WeekSpan? Weeks, int PlacesPerWeek);

/// <summary>From one week to another, both included.</summary>
public readonly record struct WeekSpan(Week First, Week Last)
{
    public bool Contains(Week week) => week >= First && week <= Last;

    public bool Overlaps(WeekSpan other) => First <= other.Last && other.First <= Last;
}

/// <summary>Places per week at every site for every service, with what the rows say for single weeks.</summary>
public sealed class CapacityTable(IEnumerable<CapacityRow> rows)
{
    private readonly FrozenDictionary<(SiteId, ServiceId), CapacityRow[]> bySite =
        rows.GroupBy(r => (r.Site, r.Service)).ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.Weeks is null).ToArray());

    /// <summary>By site, then service, then the rows for single weeks before the standing one.</summary>
    public ImmutableArray<CapacityRow> Rows { get; } =
    [
        .. rows.OrderBy(r => r.Site.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Service.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Weeks is null)
            .ThenBy(r => r.Weeks?.First.Index),
    ];

    /// <summary>0 where nothing is said.</summary>
    public int PlacesIn(SiteId site, ServiceId service, Week week)
    {
        foreach (var row in bySite.GetValueOrDefault((site, service), []))
        {
            if (row.Weeks is not { } weeks || weeks.Contains(week))
            {
                return row.PlacesPerWeek;
            }
        }

        return 0;
    }

    /// <summary>The rows as spans inside the weeks asked for, in an order in which a later span replaces an earlier one.</summary>
    public IEnumerable<(CapacityRow Row, WeekSpan Weeks)> Between(Week first, Week last)
    {
        var asked = new WeekSpan(first, last);
        return Rows
            .OrderBy(r => r.Weeks is not null)
            .Where(r => r.Weeks is not { } weeks || weeks.Overlaps(asked))
            .Select(r => (r, new WeekSpan(Later(r.Weeks?.First ?? first, first), Earlier(r.Weeks?.Last ?? last, last))));
    }

    private static Week Later(Week a, Week b) => a > b ? a : b;

    private static Week Earlier(Week a, Week b) => a < b ? a : b;
}
