using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Offers come from the planner each working morning, and of beds as they come free; they are answered, kept, given up or taken back; people arrive or not.</summary>
internal sealed class AtOffer(World world, PlannerRun planner, WaitingLists lists, AtStay stay)
{
    private const byte Yes = 1;
    private const byte No = 2;

    /// <summary>People asked in a row for one bed: in a storm those first in the queue may all be cut off. The next morning it is offered again.</summary>
    private const int MostAsked = 10;
    private static readonly DeclineReason[] Declines =
        [DeclineReason.TimeDoesNotSuit, DeclineReason.TimeDoesNotSuit, DeclineReason.TooFar, DeclineReason.WantsAnotherProvider, DeclineReason.NotGiven];

    private static readonly CancelReason[] ProviderReasons = [CancelReason.StaffAbsent, CancelReason.StaffAbsent, CancelReason.PlaceClosed];
    private readonly List<CaseCommand> proposed = [];
    private Dice Dice => world.Dice;

    public void OfferPlaces()
    {
        planner.Propose(world.State, world.Now, proposed);
        var told = 0;
        for (var at = 0; at < proposed.Count; at++)
        {
            for (; told < Math.Min(proposed.Count, at + IDrivenRegion.Ahead); told++)
            {
                world.Expect(proposed[told].Case);
            }

            Offer(proposed[at]);
        }

        foreach (var row in world.State.Places.Rows)
        {
            while (row.HasBeds && OfferBed(row.Site, row.Service, default))
            {
            }
        }
    }

    private void Offer(CaseCommand command)
    {
        if (!world.Do(command))
        {
            return;
        }

        if (command is OfferPlace offer)
        {
            PlanAnswer(offer);
        }
        else
        {
            world.Throw(command.Case, Deed.Choose);
            AtChoice.Plan(world, command.Case);
        }
    }

    /// <summary>A bed is free: whoever is first gets the offer.</summary>
    /// <param name="except">Has just said no to it.</param>
    /// <returns>Whether somebody took it.</returns>
    public bool OfferBed(SiteId site, ServiceId service, CaseId except)
    {
        var asked = except;
        for (var tries = MostAsked; tries > 0 && BedOffers.IsFree(world.State, site, service, world.Today); tries--)
        {
            if (lists.Of(service).First(site, asked) is not { } first)
            {
                return false;
            }

            if (!OfferBed(first.Id, site) || world.State.Find(first.Id) is not Waiting)
            {
                return world.State.Find(first.Id) is InService;
            }

            asked = first.Id;
        }

        return false;
    }

    /// <summary>Somebody begins to wait for a bed: if one is free it is theirs.</summary>
    public void OfferBedTo(CaseId id)
    {
        if (world.State.Find(id) is Waiting c && BedOffers.BedFor(world.State, lists, c, world.Today) is { } site)
        {
            OfferBed(id, site);
        }
    }

    public void Answer(CaseId id, byte note)
    {
        if (world.State.Find(id) is not Offered c)
        {
            return;
        }

        world.Throw(id, Deed.Answer);
        var stamp = c.Choice.Kind == ChoiceKind.Delegated && !c.Offer.Widened
            ? world.ByProfessional(c.Now.Owner) : world.ByPerson(c.Person);
        if (note == No)
        {
            world.Do(new DeclineOffer(world.ByPerson(c.Person), id, c.Offer.Id, Declines[Dice.Below(Declines.Length)]));
            world.TriedInVain(id);
        }
        else if (world.Do(new AcceptOffer(stamp, id, c.Offer.Id)))
        {
            AfterYes(id, c.Offer);
        }
    }

    public void GiveUpPlace(CaseId id)
    {
        if (world.State.Find(id) is Placed p)
        {
            world.Throw(id, Deed.GiveUpPlace);
            world.Do(new CancelPlacement(world.ByPerson(p.Person), id, CancelReason.TimeDoesNotSuit));
            world.TriedInVain(id);
        }
    }

    public void TakeBackPlace(CaseId id)
    {
        if (world.State.Find(id) is Placed p)
        {
            world.Throw(id, Deed.TakeBackPlace);
            world.Do(new CancelPlacement(world.ByInstitution(p.Placement.Site), id, ProviderReasons[Dice.Below(ProviderReasons.Length)]));
            world.TriedInVain(id);
        }
    }

    public void Arrive(CaseId id)
    {
        if (world.State.Find(id) is not Placed p || p.Placement.Start != world.Today)
        {
            return;
        }

        world.Throw(id, Deed.Arrive);
        if (world.Conditions.CutOff(p.Need.Home, world.Week))
        {
            world.Do(new CancelPlacement(world.ByPerson(p.Person), id, CancelReason.TimeDoesNotSuit));
            world.TriedInVain(id);
        }
        else if (!world.AtOnce && Dice.PerMille(15))
        {
            world.Do(new CancelPlacement(world.ByInstitution(p.Placement.Site), id, CancelReason.DidNotArrive));
            world.TriedInVain(id);
        }
        else if (world.Do(new StartService(world.ByInstitution(p.Placement.Site), id)))
        {
            stay.Begun(id);
        }
    }

    private bool OfferBed(CaseId id, SiteId site)
    {
        var offer = new OfferPlace(world.By(Actor.Planning), id, new OfferId(world.NewId()), site, world.Today);
        if (!world.Do(offer))
        {
            return false;
        }

        PlanAnswer(offer);
        return true;
    }

    /// <summary>Those whose help starts within days are telephoned, and answer at once; the others within some days, or not at all.</summary>
    private void PlanAnswer(OfferPlace offer)
    {
        var how = world.How;
        var chance = world.AtOnce ? 99 : world.Throw(offer.Case, Deed.Inform).Below(100);
        if (offer.Start.DaysSince(world.Today) <= 3)
        {
            Answer(offer.Case, chance < how.OfferDeclinedPercent / 2 ? No : Yes);
        }
        else if (chance >= how.OfferUnansweredPercent)
        {
            var answer = chance < how.OfferUnansweredPercent + how.OfferDeclinedPercent ? No : Yes;
            world.Plan(Dice.Days(1, 3), offer.Case, Deed.Answer, answer);
        }
        else
        {
            world.TriedInVain(offer.Case);
        }
    }

    private void AfterYes(CaseId id, Offer offer)
    {
        if (offer.Start == world.Today)
        {
            Arrive(id);
            return;
        }

        var days = offer.Start.DaysSince(world.Today);
        if (days > 2 && Dice.Percent(world.How.PlacementCancelledPercent))
        {
            world.Plan(Dice.Between(1, days - 1), id, Dice.Percent(65) ? Deed.GiveUpPlace : Deed.TakeBackPlace);
        }

        world.PlanOn(offer.Start, id, Deed.Arrive);
    }
}
