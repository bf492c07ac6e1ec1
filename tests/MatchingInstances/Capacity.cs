namespace Ledestjerne.MatchingInstances;

/// <summary>Places for 102 % of all demand, spread unevenly over services, counties, providers and weeks.</summary>
internal static class Capacity
{
    public const int Weeks = 26;

    private const double PlacesPerPatient = 1.02;
    private const int HolidayPercent = 40;

    /// <summary>How a service's demand falls on the nearest, second and third nearest provider.</summary>
    private static readonly double[] PartByNearness = [0.6, 0.25, 0.15];

    /// <param name="demand">Patients by service.</param>
    public static List<InstanceCell> Draw(int patients, long[] demand, Geography geography, ServiceMap services, Splitmix dice)
    {
        var weights = new List<(int Provider, int Service, int Week, long Weight)>();
        for (var service = 0; service < services.Count; service++)
        {
            var (part, whole) = PartOfProviders(service, geography, services, dice);
            var servicePercent = 88 + dice.Range(0, 29);
            foreach (var provider in services.Providers[service])
            {
                for (var week = 0; week < Weeks; week++)
                {
                    var weekPercent = week is 11 or 12 ? HolidayPercent : 85 + dice.Range(0, 31);
                    var weight = demand[service] * (part[provider] / whole) * servicePercent * weekPercent;
                    weights.Add((provider, service, week, (long)weight));
                }
            }
        }

        return InWholePlaces(PlacesPerPatient * patients, weights);
    }

    /// <summary>A provider's part of the service's demand follows who has it nearest, then the uneven factors.</summary>
    private static (double[] Part, double Whole) PartOfProviders(int service, Geography geography, ServiceMap services, Splitmix dice)
    {
        var part = new double[geography.ProviderCount];
        for (var zone = 0; zone < geography.ZoneCount; zone++)
        {
            var nearest = services.Nearest(zone, service);
            double people = geography.PeopleInZone[zone];
            for (var rank = 0; rank < PartByNearness.Length; rank++)
            {
                part[nearest[Math.Min(rank, nearest.Length - 1)]] += PartByNearness[rank] * people;
            }
        }

        var whole = 0.0;
        foreach (var provider in services.Providers[service])
        {
            part[provider] = (part[provider] + 1) * geography.SupplyPercent[geography.CountyOfProvider[provider]] * (70 + dice.Range(0, 61));
            whole += part[provider];
        }

        return (part, whole);
    }

    /// <summary>The fraction is carried on to the next: small providers are open in some weeks only.</summary>
    private static List<InstanceCell> InWholePlaces(double places, List<(int Provider, int Service, int Week, long Weight)> weights)
    {
        var whole = 0.0;
        foreach (var each in weights)
        {
            whole += each.Weight;
        }

        var cells = new List<InstanceCell>();
        var carried = 0.0;
        foreach (var (provider, service, week, weight) in weights)
        {
            carried += places * weight / whole;
            var capacity = (int)carried;
            carried -= capacity;
            if (capacity > 0)
            {
                cells.Add(new InstanceCell(provider, service, week, capacity));
            }
        }

        return cells;
    }
}
