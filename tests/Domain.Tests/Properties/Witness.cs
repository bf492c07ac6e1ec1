namespace Ledestjerne.Domain.Tests;

/// <summary>
/// Remembers from the events alone what the promises are about, in its own words, and protests when the cases say
/// otherwise. It shares no code with the promises of the domain.
/// </summary>
public sealed class Witness
{
    private readonly Dictionary<CaseId, Memory> cases = [];
    private readonly HashSet<long> numbers = [];
    private readonly HashSet<(PersonId, PersonId)> mandates = [];
    private readonly HashSet<(PersonId, ProfessionalId)> relations = [];
    private readonly Dictionary<(ProviderId, ServiceId), (LocalDate From, LocalDate? To)> approvals = [];

    public PlaceLedger Places { get; } = new();

    public void Saw(in Transition t)
    {
        Places.Saw(t);
        switch (t.Event)
        {
            case NeedRaised e:
                Claim.That(numbers.Add(e.Number), $"case number {e.Number} was given twice");
                cases.Add(e.Case, new Memory { Number = e.Number, Person = e.Person, Received = e.Need.ReceivedOn, Owner = e.Owner });
                break;
            case CaseEvent e:
                Remember(cases[e.Case], t);
                break;
            case ProviderApproved e:
                approvals[(e.Provider, e.Service)] = (e.From, e.To);
                break;
            case ApprovalWithdrawn e:
                approvals.Remove((e.Provider, e.Service));
                break;
            case MandateGiven e:
                mandates.Add((e.Person, e.Relative));
                break;
            case MandateWithdrawn e:
                mandates.Remove((e.Person, e.Relative));
                break;
            case RelationOpened e:
                relations.Add((e.Person, e.Professional));
                break;
        }

        if (t.After is { } after)
        {
            Agrees(cases[after.Id], after, t.Event);
        }
    }

    private void Remember(Memory m, in Transition t)
    {
        switch (t.Event)
        {
            case HandoverProposed e:
                t.Stamp.By.ShouldBe(new Actor.Professional(m.Owner), "only the owner hands over");
                (m.Asked, m.Coordinator) = (e.To, e.Coordinator.IsNobody ? m.Coordinator : e.Coordinator);
                break;
            case HandoverAccepted e:
                t.Stamp.By.ShouldBe(new Actor.Professional(m.Asked), "only the one who was asked takes over");
                (m.Owner, m.Asked, m.Hops) = (e.NewOwner, default, m.Hops + 1);
                (m.Hops < 2 || !m.Coordinator.IsNobody).ShouldBeTrue("the second hop needs a coordinator");
                break;
            case HandoverDeclined:
                m.Asked = default;
                m.Bounces++;
                break;
            case BounceAlarmed e:
                m.Coordinator = e.Coordinator;
                break;
            case RefusalAppealed e:
                ((Refused)t.Before!).Refusal.DecidedBy.ShouldNotBe(e.Owner, "an appeal goes to somebody else");
                (m.Owner, m.Asked) = (e.Owner, default);
                break;
            case CaseReopened e:
                e.Owner.ShouldBe(m.Owner, "a reopened case comes back to its last owner");
                break;
            case RightGranted e:
                Signs(m, t, e.Right.Service);
                m.Right = (e.Right.Severity, e.Right.LatestStart);
                break;
            case RightRefused:
                Signs(m, t, t.Before!.Service);
                break;
            case RightBySelfReferral e:
                e.Right.Service.ShouldBe(OfferedHelp.Physiotherapy);
                m.Right = (e.Right.Severity, e.Right.LatestStart);
                break;
            case OfferMade e:
                Offers(t, e.Offer);
                break;
            case OfferAccepted:
                Placed((Offered)t.Before!, m, t.Stamp);
                break;
        }
    }

    private static void Agrees(Memory m, Case c, DomainEvent happened)
    {
        Claim.That((c.File.Number, c.Person, c.Need.ReceivedOn) == (m.Number, m.Person, m.Received), $"{happened} changed whose case it is");
        Claim.That(
            m.Closed && c is Closed || c is Closed == happened is CaseClosed || happened is CaseReopened,
            $"{happened} led to {c}");
        m.Closed = c is Closed;
        if (c is OpenCase open)
        {
            Claim.That(open.Now.Owner == m.Owner, $"{happened} changed the owner");
            Claim.That(open.Now.Step != NextStep.None && open.Now.Due != default, $"{happened} left no next step or no deadline");
            Claim.That(TestRegion.Catalogue.Professionals.ContainsKey(open.Now.Owner), $"nobody knows the owner {open.Now.Owner}");
            Claim.That(open.File.Hops < 2 || !open.File.Coordinator.IsNobody, "handed over twice without a coordinator");
        }

        if (c is Entitled e)
        {
            Claim.That((e.Right.Severity, e.Right.LatestStart) == m.Right, $"{happened} changed the place in the queue");
        }
    }

    /// <summary>L2: profession, authority for the act, and a relation to the person.</summary>
    private void Signs(Memory m, in Transition t, ServiceId service)
    {
        var signer = t.Stamp.By.ShouldBeOfType<Actor.Professional>().Id;
        var profession = TestProfessionals.All.Single(p => p.Id == signer).Profession;
        OfferedHelp.All.Single(s => s.Id == service).AssessedBy.ShouldContain(profession);
        (signer == m.Owner || signer == m.Coordinator || relations.Contains((m.Person, signer))).ShouldBeTrue("no treating relation");
    }

    /// <summary>L3: approved on the day, and chosen, unless the deadline is at risk.</summary>
    private void Offers(in Transition t, Offer offer)
    {
        var w = t.Before.ShouldBeOfType<Waiting>();
        var site = TestRegion.Catalogue.Sites[offer.Site];
        approvals.TryGetValue((site.Provider, offer.Service), out var span).ShouldBeTrue("never approved");
        (offer.Start >= span.From && (span.To is not { } to || offer.Start <= to)).ShouldBeTrue("not approved on the day of start");
        site.Services.ShouldContain(offer.Service);
        var travel = TravelTime.Minutes(TestRegion.Catalogue.Municipalities[w.Need.Home].Centre, site);
        var chosen = w.Choice.Kind == ChoiceKind.Shortlist ? w.Choice.Sites.Contains(offer.Site) : !(travel > w.Choice.MaxTravelMinutes);
        offer.Widened.ShouldBe(!chosen);
        (chosen || w.Right.AtRiskOn is not null || w.Right.BreachedOn is not null).ShouldBeTrue("offered outside the choice without need");
    }

    private void Placed(Offered o, Memory m, Stamp stamp)
    {
        var own = stamp.By switch
        {
            Actor.Self self => self.Id == m.Person,
            Actor.Relative relative => stamp.OnBehalfOf == m.Person && mandates.Contains((m.Person, relative.Id)),
            Actor.Desk => stamp.OnBehalfOf == m.Person,
            Actor.Professional p => o.Choice.Kind == ChoiceKind.Delegated && p.Id == m.Owner,
            _ => false,
        };
        own.ShouldBeTrue("placed without the person's own yes");
    }

    private sealed class Memory
    {
        public long Number { get; init; }

        public PersonId Person { get; init; }

        public LocalDate Received { get; init; }

        public ProfessionalId Owner { get; set; }

        public ProfessionalId Asked { get; set; }

        public ProfessionalId Coordinator { get; set; }

        public int Hops { get; set; }

        public int Bounces { get; set; }

        public bool Closed { get; set; }

        public (Severity, LocalDate)? Right { get; set; }
    }
}
