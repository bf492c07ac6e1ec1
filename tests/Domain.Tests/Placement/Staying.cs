namespace Ledestjerne.Domain.Tests;

public sealed class Staying
{
    private static readonly SiteId Ward = TestProviders.Berlin;

    [Fact]
    public void Takes_a_bed_from_the_offer_until_the_stay_is_over()
    {
        var story = WithBeds(1);
        var life = Waits(story);
        life.Offer(Ward, story.Today);
        Beds(story).ShouldBe((1, 1));
        life.Accept().Start();
        Beds(story).ShouldBe((1, 1));

        story.When(new EndStay(life.At(Ward), life.Id)).Then<StayEnded>();

        Beds(story).ShouldBe((1, 0));
        life.Open.Now.Step.ShouldBe(NextStep.FollowUp);
        story.When(new EndStay(life.At(Ward), life.Id)).ThenRefused(CaseRefusal.NotNow);
    }

    [Fact]
    public void Never_gives_a_bed_to_two()
    {
        var story = WithBeds(1);
        var (first, second) = (Waits(story), Waits(story));
        first.Offer(Ward, story.Today);

        story.When(OfferTo(second)).ThenRefused(PlacementRefusal.NoCapacity);
        first.Do(new DeclineOffer(first.Self, first.Id, first.Offered.Id, DeclineReason.TooFar));
        story.When(OfferTo(second)).ThenAccepted();
    }

    [Fact]
    public void Ends_with_the_follow_up_and_with_the_close()
    {
        var story = WithBeds(2);
        var (asked, died) = (Waits(story), Waits(story));
        asked.Offer(Ward, story.Today).Accept().Start();
        died.Offer(Ward, story.Today).Accept().Start();

        asked.Record();
        Beds(story).ShouldBe((2, 1));
        died.Close(CloseOutcome.PersonDied);
        Beds(story).ShouldBe((2, 0));
    }

    [Fact]
    public void Is_not_cut_short_when_beds_close()
    {
        var story = WithBeds(1);
        var life = Waits(story);
        life.Offer(Ward, story.Today).Accept().Start();

        story.When(new PublishBeds(story.By(Actor.Files), Ward, life.Service, 0, PlacesReason.StaffAbsent)).Then<BedsPublished>();

        life.Case.ShouldBeOfType<InService>();
        Beds(story).ShouldBe((0, 1));
        story.When(OfferTo(Waits(story))).ThenRefused(PlacementRefusal.NoCapacity);
    }

    [Fact]
    public void A_service_has_beds_or_places_by_week_at_a_site_and_not_both()
    {
        var story = Story.Begins();

        story.When(new PublishBeds(story.By(Actor.Files), TestProviders.HospitalNorth, OfferedHelp.Orthopaedics, 3, PlacesReason.Planned))
            .ThenRefused(CatalogueRefusal.HasPlacesByWeek);
        var monday = Week.Of(story.Today).Monday;
        WithBeds(1).When(new PublishPlaces(story.By(Actor.Files), Ward, OfferedHelp.Orthopaedics, monday, monday, 1, PlacesReason.Planned))
            .ThenRefused(CatalogueRefusal.HasBeds);
    }

    [Fact]
    public void Is_ended_by_those_who_work_there_or_own_the_case()
    {
        var story = WithBeds(1);
        var life = Waits(story);
        life.Offer(Ward, story.Today).Accept().Start();

        story.When(new EndStay(life.Self, life.Id)).ThenRefused(PlacementRefusal.NotYourSite);
        story.When(new EndStay(life.At(TestProviders.HospitalNorth), life.Id)).ThenRefused(PlacementRefusal.NotYourSite);
        story.When(new EndStay(life.Owner, life.Id)).Then<StayEnded>();
    }

    private static Story WithBeds(int beds)
    {
        var story = Story.Blank();
        foreach (var command in TestRegion.Opening(story.By(Actor.Files)).Where(c => c is not PublishPlaces places || places.Site != Ward))
        {
            story.When(command).ThenAccepted();
        }

        story.When(new PublishBeds(story.By(Actor.Files), Ward, OfferedHelp.Orthopaedics, beds, PlacesReason.Planned)).Then<BedsPublished>();
        return story;
    }

    private static Life Waits(Story story) => Life.Raise(story: story).Grant().Choose(Ward);

    private static OfferPlace OfferTo(Life life) =>
        new(life.Story.By(Actor.Planning), life.Id, new OfferId(life.Story.NewGuid()), Ward, life.Story.Today);

    private static (int Beds, int Taken) Beds(Story story)
    {
        var row = story.State.Places.Find(Ward, OfferedHelp.Orthopaedics)!;
        return (row.Beds, row.BedsTaken);
    }
}
