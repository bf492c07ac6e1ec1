using System.Collections.Frozen;
using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// When and to whom needs arise: for each service a Poisson process with the region's rate, spread over places and ages
/// by who lives there. On days off a quarter as many come, except those that cannot wait for the day.
/// </summary>
internal sealed class Arrivals
{
    private const double DayOffWeight = 0.25;
    private const double WeekWeight = 5 + (2 * DayOffWeight);
    private const int Bands = 5;
    private ImmutableArray<Source> sources;
    private readonly ImmutableArray<NeedRate> needs;
    private readonly FrozenDictionary<ServiceId, int> indexes;
    private readonly Population population;
    private readonly ServiceId emergency;
    private readonly bool atOnce;
    private readonly LifeTables tables;

    public Arrivals(RegionSetup setup, Population population)
    {
        this.population = population;
        (emergency, atOnce, tables) = (setup.Profile.FrontDoor.Emergency, setup.Life.Pace == LifePace.AtOnce, setup.Tables);
        needs = [.. setup.Needs.OrderBy(n => n.Service.Code, StringComparer.Ordinal)];
        Count(population);
        indexes = needs.Select((n, i) => (n.Service, i)).ToFrozenDictionary(p => p.Service, p => p.i);
    }

    /// <summary>From here on needs arise among those who are alive now.</summary>
    public void Count(Population alive) => sources = [.. needs.Select(n => Reckon(n, alive))];

    public int Services => needs.Length;

    public NeedRate Rate(int service) => sources[service].Need;

    public double PerWeek(int service) => sources[service].PerWeek;

    /// <summary>How many needs arise in a service on a day.</summary>
    public int On(LocalDate day, int service, Dice dice)
    {
        var source = sources[service];
        var share = atOnce || source.Need.Service == emergency ? 1.0 / 7
            : (NorwegianCalendar.IsWorkingDay(day) ? 1 : DayOffWeight) / WeekWeight;
        var season = tables.Seasons.TryGetValue(source.Need.Service, out var months) ? months[day.Month - 1] / 100.0 : 1;
        return dice.Poisson(source.PerWeek * share * season);
    }

    /// <returns>−1 when nobody needs the service by itself.</returns>
    public int IndexOf(ServiceId service) => indexes.GetValueOrDefault(service, -1);

    public Inhabitant Who(int service, Dice dice)
    {
        var cell = dice.Among(sources[service].Cells);
        return population.Draw(cell / Bands, (AgeBand)(cell % Bands), dice);
    }

    /// <summary>Class 1–5 by the service's mix.</summary>
    public Severity SeverityOf(int service, Dice dice)
    {
        var mix = sources[service].Need.SeverityPercent;
        var at = dice.Below(100);
        for (var s = 0; s < mix.Length; s++)
        {
            if ((at -= mix[s]) < 0)
            {
                return (Severity)(s + 1);
            }
        }

        return Severity.Class5;
    }

    private static Source Reckon(NeedRate need, Population population)
    {
        var cells = new double[population.Municipalities.Length * Bands];
        var sum = 0.0;
        for (var m = 0; m < population.Municipalities.Length; m++)
        {
            for (var b = 0; b < Bands; b++)
            {
                sum += (double)need.PerThousand[b] * population.Alive(m, (AgeBand)b) / 52_000;
                cells[(m * Bands) + b] = sum;
            }
        }

        return new Source(need, cells, sum);
    }

    private sealed record Source(NeedRate Need, double[] Cells, double PerWeek);
}
