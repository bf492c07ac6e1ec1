using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Offers come from the planner each working morning; they are answered, kept, given up or taken back; people arrive or not.</summary>
internal sealed class AtOffer(World world, PlannerRun planner)
{
    private const byte Yes = 1;
    private const byte No = 2;
    private static readonly DeclineReason[] Declines =
        [DeclineReason.TimeDoesNotSuit, DeclineReason.TimeDoesNotSuit, DeclineReason.TooFar, DeclineReason.WantsAnotherProvider, DeclineReason.NotGiven];

    private static readonly CancelReason[] ProviderReasons = [CancelReason.StaffAbsent, CancelReason.StaffAbsent, CancelReason.PlaceClosed];
    private readonly List<CaseCommand> proposed = [];
    private Dice Dice => world.Dice;

    public void OfferPlaces()
    {
        planner.Propose(world.State, world.Now, proposed);
        foreach (var command in proposed)
        {
            if (!world.Do(command))
            {
                continue;
            }

            if (command is OfferPlace offer)
            {
                PlanAnswer(offer);
            }
            else
            {
                AtChoice.Plan(world, command.Case);
            }
        }
    }

    public void Answer(CaseId id, byte note)
    {
        if (world.State.Find(id) is not Offered c)
        {
            return;
        }

        var stamp = c.Choice.Kind == ChoiceKind.Delegated && !c.Offer.Widened
            ? world.ByProfessional(c.Now.Owner) : world.ByPerson(c.Person);
        if (note == No)
        {
            world.Do(new DeclineOffer(world.ByPerson(c.Person), id, c.Offer.Id, Declines[Dice.Below(Declines.Length)]));
        }
        else if (world.Do(new AcceptOffer(stamp, id, c.Offer.Id)))
        {
            AfterYes(id, c.Offer.Start);
        }
    }

    public void GiveUpPlace(CaseId id)
    {
        if (world.State.Find(id) is Placed p)
        {
            world.Do(new CancelPlacement(world.ByPerson(p.Person), id, CancelReason.TimeDoesNotSuit));
        }
    }

    public void TakeBackPlace(CaseId id)
    {
        if (world.State.Find(id) is Placed p)
        {
            world.Do(new CancelPlacement(world.ByInstitution(p.Placement.Site), id, ProviderReasons[Dice.Below(ProviderReasons.Length)]));
        }
    }

    public void Arrive(CaseId id)
    {
        if (world.State.Find(id) is not Placed p || p.Placement.Start != world.Today)
        {
            return;
        }

        if (Dice.PerMille(15))
        {
            world.Do(new CancelPlacement(world.ByInstitution(p.Placement.Site), id, CancelReason.DidNotArrive));
        }
        else if (world.Do(new StartService(world.ByInstitution(p.Placement.Site), id)) && world.State.Find(id) is InService s)
        {
            world.PlanOn(s.Now.Due.PlusDays(Dice.Percent(4) ? Dice.Between(1, 6) : -Dice.Below(8)), id, Deed.FollowUp);
        }
    }

    /// <summary>Those whose help starts within days are telephoned, and answer at once; the others within some days, or not at all.</summary>
    private void PlanAnswer(OfferPlace offer)
    {
        var chance = Dice.Below(100);
        var how = world.How;
        if (Period.DaysBetween(world.Today, offer.Start) <= 3)
        {
            Answer(offer.Case, chance < how.OfferDeclinedPercent / 2 ? No : Yes);
        }
        else if (chance >= how.OfferUnansweredPercent)
        {
            var answer = chance < how.OfferUnansweredPercent + how.OfferDeclinedPercent ? No : Yes;
            world.Plan(Dice.Days(1, 3), offer.Case, Deed.Answer, answer);
        }
    }

    private void AfterYes(CaseId id, LocalDate start)
    {
        var days = Period.DaysBetween(world.Today, start);
        if (days > 2 && Dice.Percent(world.How.PlacementCancelledPercent))
        {
            world.Plan(Dice.Between(1, days - 1), id, Dice.Percent(65) ? Deed.GiveUpPlace : Deed.TakeBackPlace);
        }

        world.PlanOn(start, id, Deed.Arrive);
    }
}
