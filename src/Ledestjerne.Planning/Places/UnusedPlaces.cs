using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>Free places of one service at one site in the weeks ahead.</summary>
/// <param name="Free">Neither held nor booked, summed over the weeks.</param>
/// <param name="Published">In the same weeks.</param>
public readonly record struct UnusedPlace(SiteId Site, ServiceId Service, int Free, int Published);

/// <summary>Places that nobody has been offered yet, at approved sites: hidden capacity, shown.</summary>
public static class UnusedPlaces
{
    /// <summary>This week is not among them: its places have gone.</summary>
    public const int WeeksAhead = 4;

    /// <returns>Most free places first; sites without any left out.</returns>
    public static ImmutableArray<UnusedPlace> In(RegionState state, LocalDate today)
    {
        var found = new List<UnusedPlace>();
        foreach (var row in state.Places.Rows)
        {
            if (!state.IsApproved(row.Site, row.Service, today))
            {
                continue;
            }

            int free = 0, published = 0;
            for (var ahead = 1; ahead <= WeeksAhead; ahead++)
            {
                var places = row[Week.Of(today).Plus(ahead)];
                free += Math.Max(0, places.Free);
                published += places.Published;
            }

            if (free > 0)
            {
                found.Add(new UnusedPlace(row.Site, row.Service, free, published));
            }
        }

        found.Sort((a, b) => a.Free != b.Free ? b.Free.CompareTo(a.Free) : string.CompareOrdinal(a.Site.Code + a.Service.Code, b.Site.Code + b.Service.Code));
        return [.. found];
    }
}
