using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// People choose: those who want somebody to start soon take the first that fits, those loyal to a place put it first, and
/// some leave it to the owner of the case. A few give up the whole thing while they wait.
/// </summary>
internal sealed class AtChoice(World world, WaitingLists lists, AtOffer offer)
{
    private static readonly int[] Travels = [45, 45, 60, 60, 90];

    private Dice Dice => world.Dice;

    /// <summary>Within days, in a short time when the time is short; some need help first.</summary>
    public static void Plan(World world, CaseId id)
    {
        if (world.State.Find(id) is not Entitled c)
        {
            return;
        }

        if (world.AtOnce)
        {
            world.PlanNow(id, Deed.Choose);
            return;
        }

        var dice = world.Dice;
        var left = c.Right.LatestStart.DaysSince(world.Today);
        var days = left <= 30 ? dice.Between(0, 1) : dice.Percent(world.How.HelpChoosingPercent) ? 11 : dice.Days(world.How.ChoiceDaysMedian, 9);
        world.Plan(days, id, Deed.Choose);
    }

    public void Choose(CaseId id)
    {
        // Who waits chooses anew only when asked to: nothing of what they chose is approved any more.
        if (world.State.Find(id) is not Entitled c || !ChoosesNow(c))
        {
            return;
        }

        world.Throw(id, Deed.Choose);
        // Whoever has needed the owner's help so long chooses with the desk on the line.
        var stamp = c.Now.Step == NextStep.HelpChoosing ? world.ByDesk(c.Person) : world.ByPerson(c.Person);
        if (!world.Do(ChoiceOf(stamp, c)))
        {
            return;
        }

        if (world.Setup.Tables.Stays.ContainsKey(c.Service))
        {
            offer.OfferBedTo(id);
        }

        if (world.AtOnce)
        {
            return;
        }

        world.Throw(id, Deed.Withdraw);
        if (Dice.PerMille(15))
        {
            world.Plan(Dice.Days(25, 150), id, Deed.Withdraw);
        }

        if (Dice.Unit() < WorsenPerDay(c.Right.Severity) * c.Right.LatestStart.DaysSince(world.Today))
        {
            world.Plan(1 + Dice.Below(Math.Max(1, c.Right.LatestStart.DaysSince(world.Today))), id, Deed.Worsen);
        }

        if (AfterBreachOnly && c.Right.BreachedOn is null)
        {
            world.PlanOn(c.Right.LatestStart.After(1), id, Deed.Choose);
        }
    }

    /// <summary>Some become so ill while they wait that it cannot wait any more.</summary>
    public void Worsen(CaseId id)
    {
        if (world.State.Find(id) is Entitled c && world.Do(new AdmitEmergency(world.ByProfessional(c.Now.Owner), id)))
        {
            world.Throw(id, Deed.Worsen);
            world.Plan(Dice.Between(4, 8), id, Deed.FollowUp);
        }
    }

    public void Withdraw(CaseId id)
    {
        if (world.State.Find(id) is Entitled c)
        {
            world.Throw(id, Deed.Withdraw);
            if (world.Do(new CloseCase(world.ByPerson(c.Person), id, CloseOutcome.PersonWithdrew, InformedBy.Digital)))
            {
                world.Forget(id);
            }
        }
    }

    private bool AfterBreachOnly => world.Conditions.FreeChoice == FreeChoiceWhen.AfterBreach;

    private bool ChoosesNow(Entitled c) =>
        c is Choosing or Waiting { Now.Step: NextStep.HelpChoosing }
        || (AfterBreachOnly && c is Waiting { Right.BreachedOn: not null, Choice.Kind: ChoiceKind.Shortlist });

    /// <summary>Our own guess: of a hundred who wait half a year with a need of the middle class, two.</summary>
    private static double WorsenPerDay(Severity severity) => 0.02 / 182 * (6 - (int)severity) / 3;

    private MakeChoice ChoiceOf(Stamp stamp, Entitled c)
    {
        if (world.AtOnce)
        {
            return new MakeChoice(stamp, c.Id, ChoiceKind.FirstThatFits, []);
        }

        if (AfterBreachOnly && c.Right.BreachedOn is null && NearestPublic(c) is { } assigned)
        {
            return new MakeChoice(stamp, c.Id, ChoiceKind.Shortlist, [assigned]);
        }

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

    /// <summary>Where the person is sent when nobody may choose before the deadline has passed.</summary>
    private SiteId? NearestPublic(Entitled c)
    {
        var service = lists.Of(c.Service).Sites;
        foreach (var near in service.NearestTo(c.Need.Home))
        {
            var site = service.Sites[near];
            if (world.State.Catalogue.Providers[site.Provider].Kind == ProviderKind.Public && Open(c, site.Id))
            {
                return site.Id;
            }
        }

        return null;
    }

    private bool Open(Entitled c, SiteId site) =>
        world.State.IsApproved(site, c.Service, world.Today)
        && world.State.Places.Find(site, c.Service) is { } row
        && (row.HasBeds ? row.Beds > 0 : row[Week.Of(world.Today).Plus(2)].Published > 0);

    private int Weeks(Entitled c, SiteId site) =>
        ExpectedStart.At(world.State.Places, site, c.Service, c.Right.Severity, world.Today)?.Likely.Index ?? int.MaxValue;
}
