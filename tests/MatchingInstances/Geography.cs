namespace Ledestjerne.MatchingInstances;

/// <summary>
/// Counties in a long row, zones and providers scattered around their county's centre, in kilometres. Uses only
/// + − × ÷ and the square root, so that every machine comes to the same minutes.
/// </summary>
internal sealed class Geography
{
    private const int LongestTravelMinutes = 600;
    private const int MinutesToTheDoor = 5;
    private const double KilometresPerHour = 65.0;

    private readonly (double X, double Y)[] zones;
    private readonly (double X, double Y)[] providers;

    public Geography(CountrySize size, Splitmix dice)
    {
        var centres = new (double X, double Y)[size.Counties];
        var population = new int[size.Counties];
        for (var county = 0; county < size.Counties; county++)
        {
            var x = (110.0 * county) + dice.Range(0, 60);
            centres[county] = (x, dice.Range(0, 160));
            population[county] = 2 + dice.Range(0, 8);
        }

        CountyOfZone = SpreadByPopulation(size.Zones, population);
        CountyOfProvider = SpreadByPopulation(size.Providers, population);
        (zones, var inhabitants) = Scatter(CountyOfZone, centres, 70, () => 1 + dice.Range(0, 12), dice);
        (providers, ProviderSize) = Scatter(CountyOfProvider, centres, 50, () => 1 + (dice.Range(0, 4) * dice.Range(0, 4)), dice);
        PeopleInZone = [.. inhabitants.Select((weight, zone) => weight * population[CountyOfZone[zone]])];
        SupplyPercent = new int[size.Counties];
        for (var county = 0; county < size.Counties; county++)
        {
            SupplyPercent[county] = 80 + dice.Range(0, 46);
        }
    }

    public int[] CountyOfZone { get; }

    public int[] CountyOfProvider { get; }

    /// <summary>Relative, 1 or more.</summary>
    public int[] PeopleInZone { get; }

    /// <summary>Relative, 1–10.</summary>
    public int[] ProviderSize { get; }

    /// <summary>Of what a county's people would need, 80–125: supply is uneven.</summary>
    public int[] SupplyPercent { get; }

    public int ProviderCount => providers.Length;

    public int ZoneCount => zones.Length;

    /// <summary>5–600.</summary>
    public int TravelMinutes(int zone, int provider)
    {
        var x = zones[zone].X - providers[provider].X;
        var y = zones[zone].Y - providers[provider].Y;
        return Math.Min(LongestTravelMinutes, MinutesToTheDoor + (int)(Math.Sqrt((x * x) + (y * y)) * 60.0 / KilometresPerHour));
    }

    /// <returns>The county of each thing: as many as the county has people for, at least one, and all of them.</returns>
    private static int[] SpreadByPopulation(int things, int[] population)
    {
        var everybody = population.Sum();
        var counts = population.Select(people => Math.Max(1, things * people / everybody)).ToArray();
        var used = counts.Sum();
        for (var county = 0; used < things; county = (county + 1) % counts.Length, used++)
        {
            counts[county]++;
        }

        for (var county = 0; used > things; county = (county + 1) % counts.Length)
        {
            if (counts[county] > 1)
            {
                counts[county]--;
                used--;
            }
        }

        return [.. counts.SelectMany((count, county) => Enumerable.Repeat(county, count))];
    }

    private static ((double X, double Y)[] Where, int[] Weight) Scatter(
        int[] countyOf, (double X, double Y)[] centres, int farthest, Func<int> weigh, Splitmix dice)
    {
        var where = new (double X, double Y)[countyOf.Length];
        var weight = new int[countyOf.Length];
        for (var thing = 0; thing < where.Length; thing++)
        {
            var (x, y) = centres[countyOf[thing]];
            where[thing].X = x + dice.Range(-farthest, farthest + 1);
            where[thing].Y = y + dice.Range(-farthest, farthest + 1);
            weight[thing] = weigh();
        }

        return (where, weight);
    }
}
