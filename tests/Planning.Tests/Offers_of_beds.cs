using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>The small region with a ward, after half a year in which every bed that came free was taken; then some more open.</summary>
public sealed class Offers_of_beds
{
    private static readonly ServiceId Ward = new("home-nursing");
    private static readonly SiteId Entrance = new("inngang-storby");

    [Fact]
    public void Go_by_need_one_to_a_person_and_pass_over_who_is_to_be_passed_over()
    {
        using var region = Region();
        var start = region.Today.PlusDays(1);
        Free(region).ShouldBe(0);
        OpenBeds(region, 3);

        var fitting = region.Lists.Of(Ward).ByNeed().ToArray().Select(q => q.Case)
            .Where(w => w.Choice.Covers(Entrance, region.State.Catalogue.TravelMinutes(w.Need.Home, Entrance))).ToList();
        fitting.Count.ShouldBeGreaterThan(3);

        Offered(region, _ => false).ShouldBe(fitting.Take(3));
        Offered(region, c => c == fitting[1]).ShouldBe([fitting[0], fitting[2], fitting[3]]);
        Offered(region, _ => true).ShouldBeEmpty();
        foreach (var (c, site) in BedOffers.ForFreeBeds(region.State, region.Lists, start, _ => false))
        {
            region.Engine.Apply(new OfferPlace(Stamp(region, Actor.Planning), c.Id, new OfferId(Guid.NewGuid()), site, start)).ShouldBeOfType<Submission.Accepted>();
        }

        Offered(region, _ => false).ShouldBeEmpty("all beds are held");
    }

    [Fact]
    public void Are_made_of_sites_only_that_are_approved_on_the_day_the_stay_begins()
    {
        using var region = Region();
        OpenBeds(region, 1);

        BedOffers.ForFreeBeds(region.State, region.Lists, new(2024, 1, 1), _ => false).ShouldBeEmpty();
    }

    private static List<Waiting> Offered(LivedRegion region, Func<Waiting, bool> passedOver) =>
        [.. BedOffers.ForFreeBeds(region.State, region.Lists, region.Today.PlusDays(1), passedOver).Select(bed => bed.Case)];

    private static int Free(LivedRegion region) => region.State.Places.Find(Entrance, Ward).ShouldNotBeNull().FreeBeds;

    private static void OpenBeds(LivedRegion region, int more)
    {
        var row = region.State.Places.Find(Entrance, Ward).ShouldNotBeNull();
        region.Engine.Apply(new PublishBeds(Stamp(region, Actor.Files), Entrance, Ward, row.Beds + more, PlacesReason.RegionFile))
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
