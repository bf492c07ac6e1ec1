using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>The small region with a ward, after half a year in which every bed that came free was taken.</summary>
public sealed class Offers_of_beds
{
    private static readonly ServiceId Ward = new("home-nursing");
    private static readonly HashSet<CaseId> Nobody = [];

    [Fact]
    public void Go_to_the_first_by_need_and_to_the_next_when_that_one_has_been_asked()
    {
        using var region = Region();
        BedOffers.ForFreeBeds(region.State, region.Lists, region.Today, Nobody).ShouldAllBe(bed => region.State.Places.Find(bed.Site, bed.Case.Service)!.FreeBeds > 0);
        OpenBeds(region);

        var (first, site) = BedOffers.ForFreeBeds(region.State, region.Lists, region.Today, Nobody).ShouldHaveSingleItem();
        var (next, _) = BedOffers.ForFreeBeds(region.State, region.Lists, region.Today, new HashSet<CaseId> { first.Id }).ShouldHaveSingleItem();

        var fitting = region.Lists.Of(Ward).ByNeed().ToArray().Select(q => q.Case)
            .Where(w => w.Choice.Covers(site, region.State.Catalogue.TravelMinutes(w.Need.Home, site))).Take(2).ToList();
        fitting.ShouldBe([first, next]);
        Decider.Decide(region.State, new OfferPlace(Stamp(region, Actor.Planning), first.Id, new OfferId(Guid.NewGuid()), site, region.Today.PlusDays(1)))
            .ShouldBeOfType<Outcome.Accepted>();
    }

    private static void OpenBeds(LivedRegion region)
    {
        var row = region.State.Places.Queue(Ward).Rows.Single(r => r.Site.Code == "inngang-storby");
        region.Engine.Apply(new PublishBeds(Stamp(region, Actor.Files), row.Site, Ward, row.BedsTaken + 2, PlacesReason.RegionFile))
            .ShouldBeOfType<Submission.Accepted>();
    }

    private static Stamp Stamp(LivedRegion region, Actor by) => new(new CommandId(Guid.NewGuid()), LivedRegion.Until, by);

    private static LivedRegion Region()
    {
        using var copy = new RegionCopy();
        File.WriteAllLines(copy.In("stays.csv"), ["service,spread,mean_days,median_days", "home-nursing,exponential,25,"]);
        return new LivedRegion(LivedRegion.Load(copy.Path), 26);
    }
}
