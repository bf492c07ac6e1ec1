namespace Ledestjerne.Domain.Tests;

/// <summary>No decision breaks a promise; so what would break one is made by hand here, and the guard has to see it.</summary>
public sealed class Broken_promises
{
    private static readonly Func<Life>[] OpenCases =
    [
        () => Life.Raise(), () => Life.Raise().Ask(), Life.UntilRefused, Life.UntilChoosing, Life.UntilWaiting, Life.UntilOffered, Life.UntilPlaced,
        Life.UntilInService, Life.UntilFollowedUp,
    ];

    public static TheoryData<int> Opens => [.. Enumerable.Range(0, OpenCases.Length)];

    /// <summary>Each of the four states of a right that waits, to each.</summary>
    public static IEnumerable<object[]> Pairs =>
        from before in Enumerable.Range(0, 4) from after in Enumerable.Range(0, 4) select new object[] { before, after };

    [Theory]
    [MemberData(nameof(Opens))]
    public void An_owner_does_not_change_without_accepting(int state)
    {
        var life = OpenCases[state]();
        var other = life.Open.Obliging(life.Open.Now.By(TestProfessionals.Psychologist));

        life.Looked(life.Case).ShouldBeNull();
        life.Looked(other).ShouldBe(new("L1", "the owner changed without accepting"));
        life.Looked(life.Open.Obliging(life.Open.Now.By(TestProfessionals.Unknown))).ShouldBe(new("L1", "the owner is nobody the region knows"));
        life.Becomes(new HandoverAccepted(life.Id, other.Now.Owner), other).ShouldBe(new("L1", "the owner changed without accepting"));

        // Asked before: then it may, to the one who was asked alone.
        var asked = life.Open.Filed(life.Open.File with { Pending = new Handover(other.Now.Owner, life.Story.Today) });
        life.Becomes(new HandoverAccepted(life.Id, other.Now.Owner), other, asked).ShouldBeNull();
        var third = life.Open.Obliging(life.Open.Now.By(TestProfessionals.Dentist));
        life.Becomes(new HandoverAccepted(life.Id, third.Now.Owner), third, asked).ShouldBe(new("L1", "the owner changed without accepting"));
    }

    [Theory]
    [MemberData(nameof(Opens))]
    public void A_case_neither_vanishes_nor_is_closed_by_anything_but_a_close(int state)
    {
        var life = OpenCases[state]();
        var today = life.Story.Today;
        var closed = new Closed(life.Case.File, life.Case.Service, life.Open.Now.Owner, CloseOutcome.NeedMet, InformedBy.Letter, today);

        life.Looked(null).ShouldBe(new("L1", "a case vanished"));
        life.Becomes(new OfferAccepted(life.Id, default), closed).ShouldBe(new("L1", "closed by something else than a close"));
        life.Becomes(new CaseClosed(life.Id, CloseOutcome.NeedMet, InformedBy.Letter, today), closed).ShouldBeNull();
    }

    [Fact]
    public void A_second_hop_has_a_coordinator()
    {
        var life = Life.Raise();
        var (to, file) = (TestProfessionals.Psychologist, life.Case.File);
        var asked = life.Open.Filed(file with { Pending = new Handover(to, life.Story.Today), Hops = 1 });
        BrokenPromise? After(int hops, ProfessionalId coordinator) => life.Becomes(
            new HandoverAccepted(life.Id, to), life.Open.Obliging(life.Open.Now.By(to)).Filed(file with { Hops = hops, Coordinator = coordinator }), asked);

        After(1, default).ShouldBeNull();
        After(2, default).ShouldBe(new("L1", "handed over twice without a coordinator"));
        After(2, TestProfessionals.Nurse).ShouldBeNull();
    }

    [Fact]
    public void A_right_is_signed_by_a_treating_professional_with_the_authority()
    {
        var life = Life.Raise();
        var granted = new RightGranted(life.Id, Life.UntilChoosing().Entitled.Right, life.Story.Today);
        BrokenPromise? Signed(Actor by) => life.Becomes(granted, life.Case, by: by);

        Signed(new Actor.Professional(life.Open.Now.Owner)).ShouldBeNull();
        Signed(Actor.Planning).ShouldBe(new("L2", "signed by somebody who is not a professional"));
        Signed(new Actor.Professional(TestProfessionals.OtherNurse)).ShouldBe(new("L2", "signed without a treating relation"));
        life.Becomes(new RightBySelfReferral(life.Id, granted.Right, granted.ChooseBy), life.Case)
            .ShouldBe(new("L2", "self-referral to a service that is not open to it"));

        // The right is to a service whose cases an economist owns and nobody of that profession assesses.
        var economist = life.Open.Obliging(life.Open.Now.By(TestProfessionals.Economist));
        life.Becomes(granted, economist, economist, new Actor.Professional(TestProfessionals.Economist)).ShouldBe(new("L2", "signed without authority"));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_right_keeps_its_place_in_the_queue_from_each_state_to_each(int from, int to)
    {
        var life = Life.UntilOffered();
        var (file, right) = (life.Case.File, life.Entitled.Right);
        var before = Kind(life, from, file, right);
        void IsLost(CaseFile file, Right right) =>
            life.Becomes(new CaseViewed(life.Id, AccessBasis.Owner), Kind(life, to, file, right), before).ShouldBe(new("L3", "the place in the queue changed"));

        life.Becomes(new CaseViewed(life.Id, AccessBasis.Owner), Kind(life, to, file with { Hops = 1 }, right with { AtRiskOn = life.Story.Today }), before).ShouldBeNull();
        IsLost(file, right with { LatestStart = right.LatestStart.PlusDays(1) });
        IsLost(file, right with { Severity = right.Severity + 1 });
        IsLost(file with { Need = file.Need with { ReceivedOn = file.Need.ReceivedOn.PlusDays(1) } }, right);
    }

    [Fact]
    public void An_offer_is_within_the_choice_and_by_an_approved_provider()
    {
        var chose = Life.UntilWaiting();
        Offered(chose, TestProviders.HospitalNorth).ShouldBeNull();
        Offered(chose, TestProviders.HospitalSouth).ShouldBe(new("L3", "offered outside the choice"));
        Offered(chose, TestProviders.HospitalSouth, widened: true).ShouldBe(new("L3", "offered outside the choice"));
        Offered(Life.UntilChoosing(), TestProviders.HospitalNorth).ShouldBe(new("L3", "offered to somebody who has not chosen"));
        Offered(Life.UntilChoosing().ChooseAny(), TestProviders.UnapprovedSite).ShouldBe(new("L3", "offered by a provider without approval"));
    }

    [Fact]
    public void A_place_is_taken_by_the_persons_own_yes()
    {
        var life = Life.UntilOffered();
        BrokenPromise? Accepted(Actor by) => life.Becomes(new OfferAccepted(life.Id, life.Offered.Id), life.Case, by: by);

        Accepted(new Actor.Self(life.Person)).ShouldBeNull();
        Accepted(new Actor.Self(TestPeople.Stranger)).ShouldBe(new("L3", "placed without the person's own yes"));
        Accepted(new Actor.Professional(life.Open.Now.Owner)).ShouldBe(new("L3", "placed without the person's own yes"));
    }

    [Fact]
    public void A_place_is_held_or_taken_by_one_alone()
    {
        var life = Life.UntilOffered();
        var start = life.Offered.Start;
        var second = Life.Raise(story: life.Story).Grant().Choose(TestProviders.HospitalNorth).Offer(TestProviders.HospitalNorth, start);
        var third = Life.Raise(story: life.Story).Grant().Choose(TestProviders.HospitalNorth);

        third.Becomes(new OfferMade(third.Id, second.Offered), third.Case).ShouldBe(new("L4", "held a place that is not free"));
        Published(2).ShouldBeNull();
        Published(1).ShouldBe(new("L4", "published fewer places than are taken"));

        BrokenPromise? Published(int places) => Promise.Check(life.Story.State, new Transition(
            life.Story.By(Actor.Files),
            new PlacesPublished(TestProviders.HospitalNorth, OfferedHelp.Orthopaedics, start, start, places, PlacesReason.RegionFile), null, null));
    }

    private static BrokenPromise? Offered(Life life, SiteId site, bool widened = false)
    {
        var start = life.Story.Today.PlusWeeks(2);
        return life.Becomes(new OfferMade(life.Id, new Offer(default, site, OfferedHelp.Orthopaedics, start, start, widened)), life.Case);
    }

    private static Case Kind(Life life, int kind, CaseFile file, Right right)
    {
        var (now, offered) = (life.Open.Now, (Offered)life.Case);
        return kind switch
        {
            0 => new Choosing(file, now, right),
            1 => new Waiting(file, now, right, offered.Choice),
            2 => new Offered(file, now, right, offered.Choice, offered.Offer),
            _ => new Placed(file, now, right, offered.Choice, offered.Offer),
        };
    }
}

/// <summary>Changes that nobody decided.</summary>
file static class Undecided
{
    /// <summary>Something that changes nothing happens, and the case is another all the same.</summary>
    public static BrokenPromise? Looked(this Life life, Case? after) => life.Becomes(new CaseViewed(life.Id, AccessBasis.Owner), after);

    public static BrokenPromise? Becomes(this Life life, CaseEvent happened, Case? after, Case? before = null, Actor? by = null) =>
        Promise.Check(life.Story.State, new Transition(life.Story.By(by ?? Actor.Clock), happened, before ?? life.Case, after));
}
