using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>A service with who needs it and where it is given.</summary>
/// <param name="PerWeek">Needs a week in the whole county.</param>
/// <param name="Sites">With the places a week that the region gives them, 1 or more.</param>
internal sealed record SampleService(
    Service Service, double PerWeek, ImmutableArray<(Site Site, int Places)> Sites, SampleService.Need Whom, ImmutableArray<int> SeverityPercent)
{
    /// <summary>Who needs it: every municipality and age band, and how the chances of them rise.</summary>
    internal sealed record Need(ImmutableArray<(Municipality Home, int Band)> Who, double[] Chances);

    public static SampleService Of(RegionSetup setup, NeedRate need)
    {
        var homes = setup.Catalogue.Municipalities.Values.OrderBy(m => m.Id.Number, StringComparer.Ordinal).ToList();
        ImmutableArray<(Municipality Home, int Band)> who = [.. homes.SelectMany(home => home.People.Select((_, band) => (home, band)))];
        var chances = Rising(who.Select(w => (double)(need.PerThousand[w.Band] * w.Home.People[w.Band])));
        var sites = setup.Capacity.Rows.Where(row => row.Service == need.Service && row.Weeks is null && row.PlacesPerWeek > 0)
            .Select(row => (setup.Catalogue.Sites[row.Site], row.PlacesPerWeek));
        return new SampleService(
            setup.Catalogue.Services[need.Service],
            (double)homes.Sum(need.PerWeek),
            [.. sites.OrderBy(site => site.Item1.Id.Code, StringComparer.Ordinal)],
            new Need(who, chances),
            need.SeverityPercent);
    }

    /// <summary>Running sums, as <see cref="Dice.Among"/> wants them.</summary>
    public static double[] Rising(IEnumerable<double> weights)
    {
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }

    public (Municipality Home, int Band) Inhabitant(Dice dice) => Whom.Who[dice.Among(Whom.Chances)];

    public int Severity(Dice dice)
    {
        var left = dice.Below(SeverityPercent.Sum());
        for (var severity = 1; ; severity++)
        {
            left -= SeverityPercent[severity - 1];
            if (left < 0)
            {
                return severity;
            }
        }
    }
}
