namespace Ledestjerne.Domain.Tests;

public sealed class Approving
{
    private static readonly Actor Region = new Actor.Region(TestProfessionals.Administrator);

    [Fact, System("G1")]
    public void Withdrawn_takes_offers_and_bookings_back_at_once_with_their_original_date()
    {
        var story = Story.Begins();
        var offered = Life.Raise(story: story).Grant().Choose(TestProviders.DiakonHouse).Offer(TestProviders.DiakonHouse);
        var placed = Life.Raise(story: story).Grant().Choose(TestProviders.DiakonHouse).Offer(TestProviders.DiakonHouse).Accept();
        var elsewhere = Life.Raise(story: story).Grant().Choose(TestProviders.ClinicCentre).Offer(TestProviders.ClinicCentre).Accept();
        var (one, other) = (offered.Entitled.Right, placed.Entitled.Right);
        story.When(new WithdrawApproval(story.By(Region), TestProviders.Diakon, OfferedHelp.Orthopaedics, ApprovalGround.SafetyNotShown));

        story.Then<ApprovalWithdrawn>().On.ShouldBe(story.Today);
        story.Then<OfferWithdrawn>().Case.ShouldBe(offered.Id);
        story.Then<PlacementCancelled>().ShouldSatisfyAllConditions(e => e.Case.ShouldBe(placed.Id), e => e.By.ShouldBe(CancelledBy.Region));
        offered.Case.ShouldBeOfType<Waiting>().Right.ShouldBe(one);
        placed.Case.ShouldBeOfType<Waiting>().Right.ShouldBe(other);
        elsewhere.Case.ShouldBeOfType<Placed>();
        story.When(new OfferPlace(story.By(Actor.Planning), placed.Id, new OfferId(story.NewGuid()), TestProviders.DiakonHouse, story.Today.PlusDays(7)))
            .ThenRefused(PlacementRefusal.NotApproved(TestProviders.DiakonHouse));
    }

    [Fact]
    public void Anew_for_a_shorter_time_gives_back_what_it_no_longer_covers()
    {
        var story = Story.Begins();
        var early = Life.Raise(story: story).Grant().Choose(TestProviders.DiakonHouse).Offer(TestProviders.DiakonHouse, story.Today.PlusDays(7)).Accept();
        var late = Life.Raise(story: story).Grant().Choose(TestProviders.DiakonHouse).Offer(TestProviders.DiakonHouse, story.Today.PlusDays(21)).Accept();
        story.When(Approve(story, TestProviders.Diakon) with { To = story.Today.PlusDays(14) }).Then<ProviderApproved>();

        early.Case.ShouldBeOfType<Placed>();
        late.Case.ShouldBeOfType<Waiting>();
    }

    [Fact, System("G2")]
    public void Cannot_be_refused_for_need_or_budget()
    {
        Enum.GetNames<ApprovalGround>().Order().ShouldBe(
            ["ConditionsBroken", "ProviderAskedForIt", "QualityBelowStandard", "SafetyNotShown", "StaffNotQualified"]);
        typeof(RefuseApproval).GetProperties().Select(p => p.Name).Order().ShouldBe(["Ground", "Provider", "Service", "Stamp"]);
        var story = Story.Begins();
        story.When(new RefuseApproval(story.By(Region), TestProviders.Unapproved, OfferedHelp.Orthopaedics, (ApprovalGround)99)).ThenRefused("value.unknown");
    }

    [Fact, System("G2")]
    public void Is_given_however_many_are_approved_already()
    {
        var story = Story.Begins();
        story.State.Approvals.All.Count(a => a.Service == OfferedHelp.Orthopaedics).ShouldBe(5);

        story.When(Approve(story, TestProviders.Unapproved)).Then<ProviderApproved>();
        Life.Raise(story: story).Grant().Choose(TestProviders.UnapprovedSite).Case.ShouldBeOfType<Waiting>();
    }

    [Fact]
    public void Belongs_to_the_region()
    {
        var story = Story.Begins();
        foreach (var by in new Actor[] { new Actor.Institution(TestProviders.Unapproved, TestProfessionals.ClinicLeader), Actor.Public, new Actor.Professional(TestProfessionals.Doctor), new Actor.Auditor(TestProfessionals.Administrator) })
        {
            story.When(Approve(story, TestProviders.Unapproved) with { Stamp = story.By(by) }).ThenRefused(CatalogueRefusal.OnlyTheRegion);
        }
    }

    [Fact]
    public void Is_refused_when_it_does_not_hold()
    {
        var story = Story.Begins();
        story.When(Approve(story, new("nobody"))).ThenRefused(CatalogueRefusal.UnknownProvider(new("nobody")));
        story.When(Approve(story, TestProviders.Clinic) with { Service = new("palmistry") }).ThenRefused(CatalogueRefusal.UnknownService(new("palmistry")));
        story.When(Approve(story, TestProviders.Clinic) with { To = story.Today.PlusDays(-1) }).ThenRefused(CatalogueRefusal.SpanReversed);
        story.When(new WithdrawApproval(story.By(Region), TestProviders.Unapproved, OfferedHelp.Orthopaedics, ApprovalGround.ConditionsBroken))
            .ThenRefused(CatalogueRefusal.NotApproved);
        story.When(new RefuseApproval(story.By(Region), TestProviders.Unapproved, OfferedHelp.Orthopaedics, ApprovalGround.SafetyNotShown))
            .Then<ApprovalRefused>();
        story.State.IsApproved(TestProviders.UnapprovedSite, OfferedHelp.Orthopaedics, story.Today).ShouldBeFalse();
    }

    [Fact]
    public void Opens_a_region_once_and_tells_when_its_files_change()
    {
        var story = Story.Begins();
        (story.State.DataHash, story.State.OpenedOn).ShouldBe(("first", TestRegion.OpensOn));
        story.When(new OpenRegion(story.By(Actor.Files), "second")).ThenRefused(CatalogueRefusal.AlreadyOpened);
        story.When(new ReviseRegion(story.By(Actor.Files), "first")).ThenNothing();
        story.When(new ReviseRegion(story.By(Region), "second")).ThenRefused(CatalogueRefusal.OnlyTheRegion);
        story.When(new ReviseRegion(story.By(Actor.Files), "second")).Then<RegionRevised>();
        story.State.DataHash.ShouldBe("second");
    }

    private static ApproveProvider Approve(Story story, ProviderId provider) =>
        new(story.By(Region), provider, OfferedHelp.Orthopaedics, story.Today);
}
