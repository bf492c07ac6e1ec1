using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Professionals assess: most within days, a few too late; some ask first; some refuse, and some of those are appealed.</summary>
internal sealed class AtAssessment(World world, OpenDoor door, PapersDesk papers)
{
    /// <summary>Marks, in the note, an assessment after an appeal.</summary>
    private const byte Appealed = 16;

    /// <summary>Assessments that one professional manages in a day; our own guess.</summary>
    private const int MostPerDay = 20;

    private static readonly InformedBy[] Ways = [InformedBy.Digital, InformedBy.Letter, InformedBy.Telephone, InformedBy.Conversation];
    private readonly Dictionary<ServiceId, int> refusedPercent = world.Setup.Needs.ToDictionary(n => n.Service, n => n.RefusedPercent);

    private readonly Dictionary<ServiceId, int> assessed = [];

    private Dice Dice => world.Dice;

    /// <summary>Nobody has assessed anything yet today.</summary>
    public void BeginDay() => assessed.Clear();

    /// <summary>The less time there is to the start the sooner it is read; two in a hundred are found too late.</summary>
    public static void Plan(World world, CaseId id, Severity severity)
    {
        if (world.AtOnce)
        {
            world.PlanNow(id, Deed.Assess, (byte)severity);
            return;
        }

        var dice = world.Dice;
        var weeks = world.State.Find(id) is { } c ? world.State.Service(c.Service).GuidelineWeeks[(int)severity - 1] : 8;
        var days = weeks switch
        {
            <= 1 => dice.Between(0, 1),
            <= 4 => dice.Between(1, 3),
            _ when dice.Percent(2) => dice.Between(11, 15),
            _ => dice.Between(2, 9),
        };
        days += world.Conditions.Gate?.WorkingDays ?? 0;
        if (severity > Severity.Class2 && dice.Percent(world.How.MoreInformationPercent))
        {
            world.PlanWorking(Math.Max(1, days / 2), id, Deed.AskMore, (byte)severity);
        }
        else
        {
            world.PlanWorking(days, id, Deed.Assess, (byte)severity);
        }
    }

    public void AskMore(CaseId id, byte severity)
    {
        if (world.State.Find(id) is not Raised c)
        {
            return;
        }

        world.Throw(id, Deed.AskMore);
        if (world.Do(new RequestInformation(world.ByProfessional(c.Now.Owner), id, world.Unkept())))
        {
            world.Plan(Dice.Between(1, 9), id, Deed.AnswerMore, severity);
        }
    }

    public void AnswerMore(CaseId id, byte severity)
    {
        world.Throw(id, Deed.AnswerMore);
        if (world.State.Find(id) is AwaitingInformation c)
        {
            world.Do(new GiveInformation(world.ByPerson(c.Person), id, world.Unkept()));
        }

        world.PlanWorking(Dice.Between(1, 3), id, Deed.Assess, severity);
    }

    public void Assess(CaseId id, byte note)
    {
        if (world.State.Find(id) is not Unassessed c)
        {
            return;
        }

        if (!HasTime(c.Service))
        {
            world.Throw(id, Deed.Assess);
            world.PlanWorking(1, id, Deed.Assess, note);
            return;
        }

        var written = papers.Verdict(id);
        var found = written?.Refused ?? door.IsRefused(id);
        world.Throw(id, Deed.Assess);
        var refused = Dice.Percent(refusedPercent.GetValueOrDefault(c.Service));
        var appealed = Dice.Percent(60);
        var turnedAway = Dice.Percent(world.Conditions.Gate?.TurnedAwayPercent ?? 0);
        if (turnedAway || (note < Appealed ? found ?? refused : appealed))
        {
            Refuse(c, id, written?.Reason);
        }
        else if (Grant(c, (Severity)(note % Appealed), written?.Reason))
        {
            AtChoice.Plan(world, id);
            if (!world.AtOnce && Dice.Percent(world.How.HandoverPercent))
            {
                world.Plan(Dice.Between(2, 30), id, Deed.HandOver);
            }
        }
    }

    /// <returns>Whether the right was granted.</returns>
    public bool Grant(Unassessed c, Severity severity, TextId? reason)
    {
        var service = world.State.Service(c.Service);
        var (latest, deviates) = LatestStart(service, severity, c.Need.ReceivedOn);
        var command = new GrantRight(
            world.ByProfessional(c.Now.Owner),
            c.Id,
            c.Service,
            severity,
            latest,
            reason ?? world.Unkept(),
            deviates ? world.Unkept() : null);
        return world.Do(command);
    }

    public void Appeal(CaseId id)
    {
        if (world.State.Find(id) is not Refused { Now.Step: NextStep.ConsiderAppeal } c)
        {
            return;
        }

        world.Throw(id, Deed.Appeal);
        if (world.Do(new AppealRefusal(world.ByPerson(c.Person), id, null)))
        {
            world.TriedInVain(id);
            world.PlanWorking(Dice.Between(3, 10), id, Deed.Assess, (byte)(Appealed + (byte)Severity.Class3));
        }
    }

    public void CloseRefused(CaseId id)
    {
        if (world.State.Find(id) is Refused { Now.Step: NextStep.CloseCase } c)
        {
            world.Throw(id, Deed.CloseRefused);
            if (world.Do(new CloseCase(world.ByProfessional(c.Now.Owner), id, CloseOutcome.RightRefused, Ways[Dice.Below(Ways.Length)])))
            {
                world.Forget(id);
            }
        }
    }

    /// <summary>Whether any of those who assess the service has time left today.</summary>
    private bool HasTime(ServiceId service)
    {
        if (world.AtOnce)
        {
            return true;
        }

        var done = assessed.GetValueOrDefault(service);
        assessed[service] = done + 1;
        return done < world.State.Catalogue.RotaOf(service).Length * MostPerDay;
    }

    private void Refuse(Unassessed c, CaseId id, TextId? reason)
    {
        var ground = Dice.Percent(60) ? RefusalGround.BenefitNotExpected
            : Dice.Percent(75) ? RefusalGround.AnotherServiceHelpsBetter
            : Dice.Percent(50) ? RefusalGround.NeedHasPassed : RefusalGround.AlreadyReceived;
        var another = ground == RefusalGround.AnotherServiceHelpsBetter;
        var instead = another ? OfferedInstead.AnotherService
            : Dice.Percent(70) ? OfferedInstead.AdviceFromGeneralPractitioner : OfferedInstead.SecondOpinion;
        var command = new RefuseRight(
            world.ByProfessional(c.Now.Owner),
            id,
            ground,
            instead,
            another ? world.Setup.Profile.FrontDoor.Clarification : null,
            reason ?? world.Unkept());
        if (!world.Do(command) || world.State.Find(id) is not Refused refused)
        {
            return;
        }

        if (Dice.Percent(world.How.AppealPercent))
        {
            world.Plan(Dice.Between(2, 24), id, Deed.Appeal);
        }

        world.PlanOn(refused.Refusal.AppealBy.After(Dice.Between(2, 5)), id, Deed.CloseRefused);
    }

    /// <summary>
    /// The guideline, often somewhat earlier; now and then later with a reason. When the guideline has passed or passes in
    /// a day or two, the help starts as soon as it can.
    /// </summary>
    private (LocalDate Latest, bool Deviates) LatestStart(Service service, Severity severity, LocalDate received)
    {
        var guideline = LatestStartGuideline.For(service, severity, received);
        if (world.AtOnce)
        {
            return (guideline < world.Today ? world.Today : guideline, false);
        }

        var weeks = service.GuidelineWeeks[(int)severity - 1];
        var latest = Dice.Percent(2) ? guideline.After(Dice.Between(7, 28)) : guideline.After(-Dice.Below(1 + (weeks / 2)));
        var soonest = world.Today.After(Dice.Between(4, 7));
        latest = latest < soonest ? soonest : latest;
        if (LatestStartCap.For(service, world.Today) is { } cap && latest > cap)
        {
            latest = cap;
        }

        return (latest, latest > guideline);
    }
}
