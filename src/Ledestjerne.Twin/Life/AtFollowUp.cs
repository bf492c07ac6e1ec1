using System.Collections.Frozen;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>After the start: the outcome, the person's own answer, the next need, the close, and now and then open again.</summary>
internal sealed class AtFollowUp(World world, OpenDoor door)
{
    private static readonly InformedBy[] Ways = [InformedBy.Conversation, InformedBy.Digital, InformedBy.Telephone, InformedBy.Letter];

    private readonly FrozenDictionary<ServiceId, (double Percent, ServiceId Next)[]> onward = world.Setup.Tables.Onward
        .ToFrozenDictionary(shares => shares.Key, shares => shares.Value.Select(share => ((double)share.Percent, share.Next)).ToArray());

    private Dice Dice => world.Dice;

    public void FollowUp(CaseId id)
    {
        if (world.State.Find(id) is not InService c)
        {
            return;
        }

        world.Throw(id, Deed.FollowUp);
        var outcome = Dice.Percent(62) ? ServiceOutcome.NeedMet : Dice.Percent(70) ? ServiceOutcome.PartlyMet
            : Dice.Percent(50) ? ServiceOutcome.ContinuesWithoutEnd : ServiceOutcome.NotMet;
        var next = NextNeedOf(c);
        if (!world.Do(new RecordFollowUp(world.ByProfessional(c.Now.Owner), id, outcome, next)))
        {
            return;
        }

        if (next is not null)
        {
            if (!onward.ContainsKey(c.Given))
            {
                door.Foresee(next.Service);
            }

            GoOn(next.Case, (Severity)Dice.Between(3, 5));
        }

        if (world.AtOnce)
        {
            Close(id);
            return;
        }

        var answers = Dice.Percent(world.How.FollowUpAnswerPercent);
        if (answers)
        {
            world.Plan(Dice.Days(3, 12), id, Deed.Say);
        }

        world.PlanWorking(answers ? Dice.Between(10, 13) : Dice.Between(11, 14), id, Deed.Close);
    }

    public void Say(CaseId id)
    {
        if (world.State.Find(id) is not FollowedUp { Answer: null } c)
        {
            return;
        }

        world.Throw(id, Deed.Say);
        var helped = Dice.Percent(world.How.HelpedPercent) ? Dice.Between(4, 5) : Dice.Between(1, 3);
        var heard = Dice.Percent(world.How.HeardPercent);
        if (world.Do(new AnswerFollowUp(world.ByPerson(c.Person), id, new PersonAnswer(helped, heard))))
        {
            world.PlanWorking(Dice.Between(1, 5), id, Deed.Close);
        }
    }

    public void Close(CaseId id)
    {
        if (world.State.Find(id) is not FollowedUp c || (c.Now.Step != NextStep.CloseCase && !world.AtOnce))
        {
            return;
        }

        world.Throw(id, Deed.Close);
        var outcome = c.Outcome switch
        {
            ServiceOutcome.NeedMet => CloseOutcome.NeedMet,
            ServiceOutcome.PartlyMet or ServiceOutcome.ContinuesWithoutEnd => CloseOutcome.PartlyMet,
            ServiceOutcome.NotMet => CloseOutcome.NotMet,
        };
        var informed = Ways[Dice.Below(Ways.Length)];
        if (!world.Do(new CloseCase(world.ByProfessional(c.Now.Owner), id, outcome, informed)))
        {
            return;
        }

        if (!world.AtOnce && c.From.Right is not null && Dice.PerMille(6))
        {
            world.Plan(Dice.Between(7, 40), id, Deed.Reopen);
        }
        else
        {
            world.Forget(id);
        }
    }

    public void Reopen(CaseId id)
    {
        if (world.State.Find(id) is not Closed c)
        {
            return;
        }

        world.Throw(id, Deed.Reopen);
        if (world.Do(new ReopenCase(world.ByPerson(c.Person), id)))
        {
            world.TriedInVain(id);
            GoOn(id, Severity.Class3);
        }
    }

    /// <summary>The clarification mostly finds a need of something; other services now and then.</summary>
    private int NextNeedPercent(InService c) =>
        c.Given == world.Setup.Profile.FrontDoor.Clarification ? 55 : c.Given == world.Setup.Profile.FrontDoor.Emergency ? 15 : world.How.NextNeedPercent;

    private NextNeed? NextNeedOf(InService c)
    {
        ServiceId? next = onward.TryGetValue(c.Given, out var shares) ? Onward(shares)
            : Dice.Percent(NextNeedPercent(c)) ? Usual(c) : null;
        if (next is not { } service)
        {
            return null;
        }

        // The same in every scenario, and unlike every number that came through the door.
        var key = CaseKey.Of(c.Id);
        var state = key.Number + (ulong)Deed.FollowUp;
        return new NextNeed((key with { Number = Twin.Dice.Mix(ref state) | (1UL << 63) }).ToId(), service, null);
    }

    private ServiceId? Onward((double Percent, ServiceId Next)[] shares)
    {
        var at = Dice.Unit() * 100;
        foreach (var (percent, next) in shares)
        {
            if ((at -= percent) <= 0)
            {
                return next;
            }
        }

        return null;
    }

    private ServiceId Usual(InService c)
    {
        var code = (c.Given == world.Setup.Profile.FrontDoor.Clarification, Dice.Below(6)) switch
        {
            (true, 0) => "psychologist",
            (true, 1) => "orthopaedics",
            (true, 2) => "gp",
            (true, 3) => "adult-mental-health",
            (true, _) => "physiotherapy",
            (false, 0) => "home-nursing",
            (false, 1) => "rehabilitation",
            (false, _) => "physiotherapy",
        };
        var service = new ServiceId(code);
        return world.State.Find(service) is not null ? service : c.Given;
    }

    /// <summary>To the professional, or straight to the choice where the service is open to all.</summary>
    private void GoOn(CaseId id, Severity severity)
    {
        if (world.State.Find(id) is Choosing)
        {
            AtChoice.Plan(world, id);
        }
        else
        {
            AtAssessment.Plan(world, id, severity);
        }
    }
}
