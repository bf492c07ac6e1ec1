using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// People choose: those who want somebody to start soon take the first that fits, those loyal to a place put it first, and
/// some leave it to the owner of the case. A few give up the whole thing while they wait.
/// </summary>
internal sealed class AtChoice(World world, WaitingLists lists)
{
    private static readonly int[] Travels = [45, 45, 60, 60, 90];

    private Dice Dice => world.Dice;

    /// <summary>Within days, in a short time when the time is short; some need help first.</summary>
    public static void Plan(World world, CaseId id)
    {
        var dice = world.Dice;
        if (world.State.Find(id) is not Entitled c)
        {
            return;
        }

        var left = Period.DaysBetween(world.Today, c.Right.LatestStart);
        var days = left <= 30 ? dice.Between(0, 1) : dice.Percent(world.How.HelpChoosingPercent) ? 11 : dice.Days(world.How.ChoiceDaysMedian, 9);
        world.Plan(days, id, Deed.Choose);
    }

    public void Choose(CaseId id)
    {
        // Who waits chooses anew only when asked to: nothing of what they chose is approved any more.
        if (world.State.Find(id) is not Entitled c || c is not (Choosing or Waiting { Now.Step: NextStep.HelpChoosing }))
        {
            return;
        }

        // Whoever has needed the owner's help so long chooses with the desk on the line.
        var stamp = c.Now.Step == NextStep.HelpChoosing ? world.ByDesk(c.Person) : world.ByPerson(c.Person);
        if (!world.Do(ChoiceOf(stamp, c)))
        {
            return;
        }

        if (Dice.PerMille(15))
        {
            world.Plan(Dice.Days(25, 150), id, Deed.Withdraw);
        }
    }

    public void Withdraw(CaseId id)
    {
        if (world.State.Find(id) is Entitled c)
        {
            world.Do(new CloseCase(world.ByPerson(c.Person), id, CloseOutcome.PersonWithdrew, InformedBy.Digital));
        }
    }

    private MakeChoice ChoiceOf(Stamp stamp, Entitled c)
    {
        var shares = world.How.Choices;
        var at = Dice.Below(100);
        if (at < shares.Shortlist && Shortlist(c) is { IsEmpty: false } sites)
        {
            return new MakeChoice(stamp, c.Id, ChoiceKind.Shortlist, sites);
        }

        var kind = at < shares.Shortlist + shares.Delegate ? ChoiceKind.Delegated : ChoiceKind.FirstThatFits;
        return new MakeChoice(stamp, c.Id, kind, [], Dice.Percent(75) ? Travels[Dice.Below(Travels.Length)] : null);
    }

    /// <summary>The wish first if there is one, then one to three near by; one in four puts the soonest of them first.</summary>
    private ImmutableArray<SiteId> Shortlist(Entitled c)
    {
        var service = lists.Of(c.Service).Sites;
        var sites = ImmutableArray.CreateBuilder<SiteId>();
        if (c.Need.Wish is { } wish && Open(c, wish))
        {
            sites.Add(wish);
        }

        var most = Dice.Between(1, 3);
        foreach (var near in service.NearestTo(c.Need.Home))
        {
            var site = service.Sites[near].Id;
            if (sites.Count < most && !sites.Contains(site) && Open(c, site) && Dice.Percent(85))
            {
                sites.Add(site);
            }
        }

        if (sites.Count > 1 && Dice.Percent(25))
        {
            sites.Sort((a, b) => Weeks(c, a).CompareTo(Weeks(c, b)));
        }

        return sites.ToImmutable();
    }

    private bool Open(Entitled c, SiteId site) =>
        world.State.IsApproved(site, c.Service, world.Today)
        && world.State.Places.At(site, c.Service, Week.Of(world.Today).Plus(2)).Published > 0;

    private int Weeks(Entitled c, SiteId site) =>
        ExpectedStart.At(world.State.Places, site, c.Service, c.Right.Severity, world.Today)?.Likely.Index ?? int.MaxValue;
}
