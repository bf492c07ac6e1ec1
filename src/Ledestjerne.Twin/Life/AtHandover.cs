using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>Cases change hands: most are taken over, some bounce, some are never answered.</summary>
internal sealed class AtHandover(World world)
{
    private static readonly HandoverDecline[] Reasons = [HandoverDecline.NotMyField, HandoverDecline.AnotherIsBetterSuited, HandoverDecline.OnLeave];

    private Dice Dice => world.Dice;

    public void HandOver(CaseId id)
    {
        if (world.State.Find(id) is not OpenCase { File.Pending: null } c)
        {
            return;
        }

        world.Throw(id, Deed.HandOver);
        var rota = world.State.Catalogue.RotaOf(c.Service);
        var to = rota[Dice.Below(rota.Length)];
        if (to == c.Now.Owner)
        {
            return;
        }

        var coordinator = HandingOver.NeedsCoordinator(world.State, c, world.Today) ? c.Now.Owner : default;
        if (world.Do(new ProposeHandover(world.ByProfessional(c.Now.Owner), id, to, coordinator)) && Dice.Percent(92))
        {
            world.PlanWorking(Dice.Between(1, 2), id, Deed.AnswerHandover);
        }
    }

    public void AnswerHandover(CaseId id)
    {
        if (world.State.Find(id) is not OpenCase { File.Pending: { } pending } c)
        {
            return;
        }

        world.Throw(id, Deed.AnswerHandover);
        if (Dice.Percent(82))
        {
            world.Do(new AcceptHandover(world.ByProfessional(pending.To), id));
        }
        else if (world.Do(new DeclineHandover(world.ByProfessional(pending.To), c.Id, Reasons[Dice.Below(Reasons.Length)])))
        {
            world.Plan(Dice.Between(1, 5), id, Deed.HandOver);
            world.TriedInVain(id);
        }
    }
}
