using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>What an influenza wave and a storm take of the places of a week, as it begins and nobody knew it before.</summary>
internal sealed class WeekLosses(RegionSetup setup, ImmutableArray<Change> changes, ulong seed)
{
    private const ulong Salt = 0xF1;

    /// <returns>Places that are left of so many.</returns>
    /// <param name="runWeek">Of the run.</param>
    public int Left(PlannedRow row, Week week, int runWeek, int places)
    {
        var share = 1.0;
        foreach (var change in changes)
        {
            share *= change switch
            {
                Change.Influenza c when c.Weeks.Contains(runWeek) => (100 - c.StaffSickPercent) / 100.0,
                Change.Storm c when c.Weeks.Contains(runWeek) && IsIn(c, row.Site) => 0,
                _ => 1,
            };
        }

        return share >= 1 ? places : (int)(Math.Floor(places * share) + (RowChance.Unit(seed, row.Chance, week, Salt) <= (places * share) % 1 ? 1 : 0));
    }

    /// <summary>Whether who lives there cannot travel in the week.</summary>
    public bool CutOff(MunicipalityId home, int runWeek)
    {
        foreach (var change in changes)
        {
            if (change is Change.Storm storm && storm.Weeks.Contains(runWeek) && storm.Municipalities.Contains(home))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIn(Change.Storm storm, SiteId site) =>
        setup.Catalogue.Sites[site].Municipality is { } municipality && storm.Municipalities.Contains(municipality);
}
