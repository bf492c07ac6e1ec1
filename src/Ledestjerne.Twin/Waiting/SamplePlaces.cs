using Ledestjerne.Domain;
using Ledestjerne.Planning;

namespace Ledestjerne.Twin;

/// <summary>Places for one service: about as many as wait for it, more at some sites and in some weeks than in others.</summary>
internal static class SamplePlaces
{
    private const int ThinPercent = 30;
    private const int OrdinaryPercent = 100;

    /// <summary>Christmas, the new year and Easter, by ISO week.</summary>
    private static readonly HashSet<int> Thin = [52, 53, 12, 13];

    /// <param name="waiting">People who wait for the service.</param>
    public static IEnumerable<PlacesInWeek> Of(SampleService service, int waiting, SampleScale scale, Dice dice)
    {
        // Where couples move in together there are rooms for two.
        var rooms = service.Service.Area == ServiceArea.Residential ? 2 : 1;
        var total = (long)waiting * dice.Between(90, 112) / 100 / rooms;
        var cells = (
            from site in service.Sites
            let atSite = (long)site.Places * dice.Between(40, 160)
            from week in Enumerable.Range(0, scale.Weeks).Select(scale.From.Plus)
            let inWeek = (Thin.Contains(week.Number) ? ThinPercent : OrdinaryPercent) + dice.Between(-25, 25)
            select (Site: site.Site.Id.Code, Week: week, Weight: atSite * inWeek * Open(week, scale))).ToList();
        var sum = cells.Sum(cell => cell.Weight);
        var (weighed, given) = (0L, 0L);
        foreach (var cell in cells)
        {
            // Rounding the running sum instead of each cell hands out the total to the last place.
            weighed += cell.Weight;
            var until = (long)((Int128)total * weighed / sum);
            if (until > given)
            {
                yield return new PlacesInWeek(cell.Site, service.Service.Id.Code, cell.Week, rooms * (int)(until - given));
            }

            given = until;
        }
    }

    /// <summary>Fewer places are kept for those who wait today the later it is: others come and need theirs.</summary>
    private static long Open(Week week, SampleScale scale) => 3L * scale.Weeks - (2 * (week.Index - scale.From.Index));
}
