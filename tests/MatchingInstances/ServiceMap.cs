namespace Ledestjerne.MatchingInstances;

/// <summary>Which providers offer which service. Services come in families of five, from common to rare.</summary>
internal sealed class ServiceMap
{
    public const int Family = 5;

    private static readonly int[] PercentOfProviders = [45, 25, 12, 6, 4];
    private static readonly int[] ShareOfNeed = [40, 22, 12, 5, 3];

    private readonly int[][] nearest;
    private readonly int zones;

    public ServiceMap(int services, Geography geography, Splitmix dice)
    {
        zones = geography.ZoneCount;
        Need = new int[services];
        Providers = new int[services][];
        for (var service = 0; service < services; service++)
        {
            Need[service] = ShareOfNeed[service % Family] * (1 + dice.Range(0, 4));
            Providers[service] = DrawProviders(PercentOfProviders[service % Family], geography, dice);
        }

        nearest = new int[services * zones][];
        for (var service = 0; service < services; service++)
        {
            for (var zone = 0; zone < zones; zone++)
            {
                var from = zone;
                nearest[(service * zones) + zone] =
                    [.. Providers[service].OrderBy(provider => geography.TravelMinutes(from, provider)).ThenBy(provider => provider)];
            }
        }
    }

    /// <summary>How often a service is needed, relative to the others.</summary>
    public int[] Need { get; }

    /// <summary>By service, in order of number.</summary>
    public int[][] Providers { get; }

    public int Count => Need.Length;

    /// <summary>The providers of a service, the nearest first.</summary>
    public int[] Nearest(int zone, int service) => nearest[(service * zones) + zone];

    /// <summary>Large providers offer more: drawn by size, at least three.</summary>
    private static int[] DrawProviders(int percent, Geography geography, Splitmix dice)
    {
        var wanted = Math.Max(3, geography.ProviderCount * percent / 100);
        var left = Enumerable.Range(0, geography.ProviderCount).ToList();
        var drawn = new List<int>();
        while (drawn.Count < wanted && left.Count > 0)
        {
            var ticket = dice.Range(0, left.Sum(provider => geography.ProviderSize[provider]));
            var index = 0;
            while (ticket >= geography.ProviderSize[left[index]])
            {
                ticket -= geography.ProviderSize[left[index++]];
            }

            drawn.Add(left[index]);
            left.RemoveAt(index);
        }

        drawn.Sort();
        return [.. drawn];
    }
}
