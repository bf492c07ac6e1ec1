using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Needs are raised: by the person, a relative, the desk or another professional.</summary>
internal sealed class OpenDoor(World world, Arrivals arrivals, Population population, LifeKeeping keeping)
{
    private static readonly string[] Languages = ["ar", "pl", "so", "ur", "ti", "uk", "fa", "vi", "tr", "se"];
    private readonly HashSet<PersonId> known = [];
    private Dice Dice => world.Dice;

    /// <summary>What arises on a day is planned over its minutes.</summary>
    public void PlanDay(LocalDate day)
    {
        for (var service = 0; service < arrivals.Services; service++)
        {
            for (var n = arrivals.On(day, service, Dice); n > 0; n--)
            {
                world.Agenda.Plan(day, Dice.Between(7 * 60, (22 * 60) - 1), new CaseId(Dice.Id()), Deed.Raise, (byte)service);
            }
        }
    }

    public void Raise(CaseId id, int service)
    {
        var somebody = Meet(arrivals.Who(service, Dice));
        var rate = arrivals.Rate(service);
        var emergency = rate.Service == world.Setup.Profile.FrontDoor.Emergency;
        if (Send(id, somebody, rate, null, emergency))
        {
            Next(id, service, emergency);
        }
    }

    /// <summary>One who waited in the system the region had before.</summary>
    /// <param name="received">Before the opening.</param>
    public bool RaiseTransferred(CaseId id, int service, LocalDate received) =>
        Send(id, Meet(arrivals.Who(service, Dice)), arrivals.Rate(service), received, false);

    private bool Send(CaseId id, in Inhabitant somebody, NeedRate rate, LocalDate? received, bool emergency)
    {
        var (stamp, channel) = received is null ? Sender(somebody) : (world.ByDesk(somebody.Id), Channel.Transferred);
        var home = population.Municipalities[somebody.Municipality].Id;
        TextId? words = received is null ? keeping.Text(somebody.Id, Wording.Need(rate.Service, Dice)) : null;
        return world.Do(new RaiseNeed(
            stamp,
            id,
            somebody.Id,
            rate.Service,
            home,
            words,
            channel,
            received,
            emergency,
            Dice.Percent(world.How.InterpreterPercent) ? Languages[Dice.Below(Languages.Length)] : null,
            Dice.Percent(world.How.TransportPercent),
            Dice.Percent(6) ? WishFor(rate.Service) : null));
    }

    private void Next(CaseId id, int service, bool emergency)
    {
        if (emergency)
        {
            world.Plan(Dice.Between(4, 8), id, Deed.FollowUp);
        }
        else if (world.State.Find(id) is Choosing)
        {
            world.Plan(Dice.Days(world.How.ChoiceDaysMedian, 12), id, Deed.Choose);
        }
        else
        {
            AtAssessment.Plan(world, id, arrivals.SeverityOf(service, Dice));
        }
    }

    private (Stamp Stamp, Channel Channel) Sender(in Inhabitant somebody)
    {
        var relative = Relative(somebody);
        var shares = world.How.Channels;
        var at = Dice.Below(100);
        if (relative is { } by)
        {
            return (world.By(new Actor.Relative(by), somebody.Id), Channel.Web);
        }

        return at < shares.Web ? (world.By(new Actor.Self(somebody.Id)), Channel.Web)
            : at < shares.Web + shares.Phone ? (world.ByDesk(somebody.Id), Channel.Phone)
            : at < shares.Web + shares.Phone + shares.Desk ? (world.ByDesk(somebody.Id), Channel.Desk)
            : (world.ByProfessional(Referrer()), Channel.Professional);
    }

    /// <summary>Children come with a parent, and some others with a relative; a mandate is given once.</summary>
    private PersonId? Relative(in Inhabitant somebody)
    {
        if (world.State.Find(somebody.Id) is { Mandates: [var known, ..] })
        {
            return known;
        }

        var child = somebody.Band == AgeBand.From0To17;
        if (!Dice.Percent(child ? 60 : world.How.RaisedByRelativePercent / 2))
        {
            return null;
        }

        var relative = Meet(population.Draw(somebody.Municipality, AgeBand.From18To66, Dice));
        return world.Do(new GiveMandate(world.By(new Actor.Self(somebody.Id)), somebody.Id, relative.Id)) ? relative.Id : null;
    }

    private ProfessionalId Referrer()
    {
        var rota = world.State.Catalogue.RotaOf(world.Setup.Profile.FrontDoor.Clarification);
        return rota[Dice.Below(rota.Length)];
    }

    private SiteId? WishFor(ServiceId service)
    {
        var sites = world.State.Catalogue.SitesOf(service);
        return sites.IsEmpty ? null : sites[Dice.Below(sites.Length)].Id;
    }

    private Inhabitant Meet(Inhabitant somebody)
    {
        if (known.Add(somebody.Id))
        {
            keeping.Person(population.Who(somebody));
        }

        return somebody;
    }
}
