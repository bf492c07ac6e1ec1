namespace Ledestjerne.Domain.Tests;

public sealed class Publishing_places
{
    [Fact]
    public void Sets_the_places_of_each_week_in_the_span()
    {
        var story = Story.Begins();
        story.When(Publish(story, 7) with { To = TestRegion.OpensOn.PlusWeeks(1) }).ThenAccepted();

        Enumerable.Range(-1, 4).Select(w => story.State.Places.At(
            TestProviders.DiakonHouse, OfferedHelp.Orthopaedics, Week.Of(TestRegion.OpensOn).Plus(w)).Published).ShouldBe([0, 7, 7, 2]);
    }

    [Fact]
    public void Cannot_take_away_places_that_are_held_or_booked()
    {
        var story = Story.Begins();
        var held = Life.Raise(story: story).Grant().Choose(TestProviders.DiakonHouse).Offer(TestProviders.DiakonHouse, TestRegion.OpensOn);
        story.When(Publish(story, 0)).ThenRefused(CatalogueRefusal.PlacesTaken(Week.Of(TestRegion.OpensOn), 1));
        held.Accept();
        story.When(Publish(story, 0)).ThenRefused(CatalogueRefusal.PlacesTaken(Week.Of(TestRegion.OpensOn), 1));
        story.When(Publish(story, 1)).ThenAccepted();

        story.State.Places.At(TestProviders.DiakonHouse, OfferedHelp.Orthopaedics, Week.Of(TestRegion.OpensOn)).Free.ShouldBe(0);
    }

    [Fact]
    public void Belongs_to_the_provider_and_the_regions_files()
    {
        var story = Story.Begins();
        foreach (var by in new Actor[] { Life.InstitutionAt(TestProviders.ClinicCentre), Actor.Planning, Actor.Public, new Actor.Region(TestProfessionals.Administrator) })
        {
            story.When(Publish(story, 3) with { Stamp = story.By(by) }).ThenRefused(CatalogueRefusal.NotYourSite);
        }
    }

    [Fact]
    public void Is_refused_when_it_does_not_hold()
    {
        var story = Story.Begins();
        story.When(Publish(story, -1)).ThenRefused(CatalogueRefusal.PlacesOutOfRange(-1));
        story.When(Publish(story, 5_001)).ThenRefused(CatalogueRefusal.PlacesOutOfRange(5_001));
        story.When(Publish(story, 1) with { From = TestRegion.OpensOn.PlusDays(1) }).ThenRefused(CatalogueRefusal.NotAMonday);
        story.When(Publish(story, 1) with { To = TestRegion.OpensOn.PlusWeeks(-1) }).ThenRefused(CatalogueRefusal.SpanReversed);
        story.When(Publish(story, 1) with { To = TestRegion.OpensOn.PlusWeeks(260) }).ThenRefused(CatalogueRefusal.SpanReversed);
        story.When(Publish(story, 1) with { From = TestRegion.OpensOn.PlusWeeks(300), To = TestRegion.OpensOn.PlusWeeks(301) })
            .ThenRefused(CatalogueRefusal.SpanTooFar);
        story.When(Publish(story, 1) with { Service = OfferedHelp.Dental }).ThenRefused(CatalogueRefusal.UnknownService(OfferedHelp.Dental));
        story.When(Publish(story, 1) with { Site = new("nowhere") }).ThenRefused(CatalogueRefusal.UnknownSite(new("nowhere")));
    }

    private static PublishPlaces Publish(Story story, int places) => new(
        story.By(Life.InstitutionAt(TestProviders.DiakonHouse)), TestProviders.DiakonHouse, OfferedHelp.Orthopaedics,
        TestRegion.OpensOn, TestRegion.OpensOn, places, PlacesReason.Planned);
}
