namespace Ledestjerne.Domain.Tests;

public sealed class Provider_options
{
    [Fact, System("C1")]
    public void List_every_approved_site_that_fits_with_wait_and_distance()
    {
        var options = Options(Story.Begins(), OptionOrder.TravelTime);

        options.Select(o => o.Site.Id).ShouldBe(
        [
            TestProviders.HospitalNorth, TestProviders.HospitalSouth, TestProviders.DiakonHouse, TestProviders.ClinicCentre,
            TestProviders.Malmo, TestProviders.Berlin, TestProviders.LapsingSite,
        ], ignoreOrder: true);
        options.ShouldAllBe(o => o.Expected != null && o.TravelMinutes > 0);
    }

    [Fact, System("C2")]
    public void Cost_the_person_the_same_at_every_kind_of_provider()
    {
        var options = Options(Story.Begins(), OptionOrder.ExpectedStart);

        options.Select(o => o.Provider.Kind).Distinct().Order().ShouldBe(Enum.GetValues<ProviderKind>());
        options.Select(o => o.ChargeOere).Distinct().ShouldHaveSingleItem().ShouldBe(37_500);
    }

    [Fact, System("C3")]
    public void Still_list_a_site_that_has_no_place_left()
    {
        var story = Story.Begins();
        var hospital = story.By(Life.InstitutionAt(TestProviders.HospitalNorth));
        story.When(new PublishPlaces(
            hospital, TestProviders.HospitalNorth, OfferedHelp.Orthopaedics, TestRegion.OpensOn, TestRegion.OpensOn.PlusWeeks(39), 0,
            PlacesReason.Maintenance)).ThenAccepted();

        Options(story, OptionOrder.ExpectedStart)[^1].ShouldSatisfyAllConditions(
            last => last.Site.Id.ShouldBe(TestProviders.HospitalNorth),
            last => last.Expected.ShouldBeNull());
    }

    [Fact, System("G1")]
    public void Never_list_who_is_not_approved_and_drop_a_lapsed_one_the_same_day()
    {
        var story = Story.Begins();
        Options(story, OptionOrder.TravelTime).ShouldNotContain(o => o.Site.Id == TestProviders.UnapprovedSite);
        Options(story.On(TestProviders.LapsesAfter), OptionOrder.TravelTime).ShouldContain(o => o.Site.Id == TestProviders.LapsingSite);
        Options(story.On(TestProviders.LapsesAfter.PlusDays(1)), OptionOrder.TravelTime)
            .ShouldNotContain(o => o.Site.Id == TestProviders.LapsingSite);
    }

    [Fact]
    public void Come_in_the_order_the_person_wants()
    {
        var story = Story.Begins();
        Life.Raise(story: story).Grant().Choose(TestProviders.Berlin).Offer(TestProviders.Berlin).Accept().Start().Record().Answer(5);

        Options(story, OptionOrder.TravelTime).Select(o => o.TravelMinutes).ShouldBeInOrder();
        Options(story, OptionOrder.ExpectedStart).Select(o => o.Expected!.Value.Likely.Index).ShouldBeInOrder();
        var best = Options(story, OptionOrder.Experience)[0];
        (best.Site.Id, best.Answers, best.HelpedTenths, best.HeardPercent).ShouldBe((TestProviders.Berlin, 1, 50, 100));
    }

    private static IReadOnlyList<ProviderOption> Options(Story story, OptionOrder order) => ProviderOptions.For(
        story.State, OfferedHelp.Orthopaedics, Severity.Class3, TestRegion.Fjordby, story.Today, order);
}
