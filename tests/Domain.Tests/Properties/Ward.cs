namespace Ledestjerne.Domain.Tests;

/// <summary>The one service at one site that has beds in the random histories.</summary>
public static class Ward
{
    public static readonly SiteId Site = TestProviders.DiakonHouse;
    public static readonly ServiceId Service = OfferedHelp.NursingHome;

    public static bool Is(SiteId site, ServiceId service) => site == Site && service == Service;

    /// <summary>The book's count is that of the cases themselves.</summary>
    public static void Agrees(RegionState state)
    {
        var taken = state.Cases.Count(c => c switch
        {
            Offered o => Is(o.Offer.Site, o.Offer.Service),
            Placed p => Is(p.Placement.Site, p.Placement.Service),
            InService s => s.TakesPlace && Is(s.Site, s.Given),
            _ => false,
        });
        var row = state.Places.Find(Site, Service)!;
        Claim.That(row.BedsTaken == taken, $"{row.BedsTaken} beds counted as taken, {taken} cases take one");
    }
}
