using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>Help has started: in a bed until the stay is over, elsewhere until the follow-up.</summary>
internal sealed class AtStay(World world, StayLengths lengths)
{
    public void Begun(CaseId id)
    {
        if (world.State.Find(id) is not InService s)
        {
            return;
        }

        if (lengths.Of(s.Given) is { } spread)
        {
            world.PlanAfter(spread.Draw(world.Throw(id, Deed.EndStay)), id, Deed.EndStay);
        }
        else
        {
            PlanFollowUp(s);
        }
    }

    /// <returns>The case whose bed is free now; empty when it had none any more.</returns>
    public InService? End(CaseId id)
    {
        if (world.State.Find(id) is not InService { TakesPlace: true } s || !world.Do(new EndStay(world.ByInstitution(s.Site), id)))
        {
            return null;
        }

        var ended = (InService)world.State.Find(id)!;
        if (!world.AtOnce)
        {
            world.Throw(id, Deed.FollowUp);
            PlanFollowUp(ended);
        }

        return ended;
    }

    private void PlanFollowUp(InService s)
    {
        var dice = world.Dice;
        world.PlanOn(s.Now.Due.After(dice.Percent(4) ? dice.Between(1, 6) : -dice.Below(8)), s.Id, Deed.FollowUp);
    }
}
