using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Needs are raised: by the person, a relative, the desk or another professional.</summary>
internal sealed class OpenDoor(World world, Arrivals arrivals, Population population, Papers papers)
{
    private static readonly string[] Languages = ["ar", "pl", "so", "ur", "ti", "uk", "fa", "vi", "tr", "se"];

    /// <summary>People are put away in few and large batches: each touches most of the store.</summary>
    private const int LargeBatch = 40_000;

    private readonly HashSet<PersonId> known = [];
    private readonly Dictionary<ServiceId, int> foreseen = [];
    private readonly Dictionary<CaseId, Arrival> coming = [];
    private readonly Dictionary<LocalDate, Folder> folders = [];
    private Folder met = new();
    private Dice Dice => world.Dice;

    /// <summary>What arises in a week is planned over its minutes, and who and what goes to the papers.</summary>
    /// <param name="words">Whether what people say is kept.</param>
    public void PlanWeek(LocalDate monday, bool words)
    {
        for (var day = 0; day < 7; day++)
        {
            PlanDay(monday.PlusDays(day), words);
        }

        if (words || met.People.Count >= LargeBatch)
        {
            PutAway();
        }
    }

    private void PlanDay(LocalDate day, bool words)
    {
        for (var service = 0; service < arrivals.Services; service++)
        {
            for (var n = arrivals.On(day, service, Dice); n > 0; n--)
            {
                var id = new CaseId(Dice.Id());
                coming[id] = Meet(service, words);
                world.Agenda.Plan(day, Dice.Between(7 * 60, (22 * 60) - 1), id, Deed.Raise);
            }
        }

        folders[day] = met;
    }

    /// <summary>The day begins: what was said to come that day is in the store.</summary>
    public void Begin(LocalDate day)
    {
        if (folders.Remove(day, out var folder) && folder.Texts.Count > 0)
        {
            papers.Await(folder);
        }
    }

    /// <summary>Sends the people met so far to the papers.</summary>
    public void PutAway()
    {
        papers.Take(met);
        met = new Folder();
    }

    /// <summary>A need that a follow-up raised is one of those the region's rates count: it takes the place of one at the door.</summary>
    public void Foresee(ServiceId service) => foreseen[service] = foreseen.GetValueOrDefault(service) + 1;

    public void Raise(CaseId id)
    {
        coming.Remove(id, out var arrival);
        var rate = arrivals.Rate(arrival.Service);
        if (foreseen.GetValueOrDefault(rate.Service) > 0)
        {
            foreseen[rate.Service]--;
            return;
        }

        var emergency = rate.Service == world.Setup.Profile.FrontDoor.Emergency;
        if (Send(id, arrival, null, emergency))
        {
            Next(id, arrival, emergency);
        }
    }

    /// <summary>One who waited in the system the region had before.</summary>
    /// <param name="received">Before the opening.</param>
    public bool RaiseTransferred(CaseId id, int service, LocalDate received) => Send(id, Meet(service, false), received, false);

    private bool Send(CaseId id, in Arrival arrival, LocalDate? received, bool emergency)
    {
        var somebody = arrival.Who;
        var service = arrivals.Rate(arrival.Service).Service;
        var (stamp, channel) = received is null ? Sender(somebody) : (world.ByDesk(somebody.Id), Channel.Transferred);
        return world.Do(new RaiseNeed(
            stamp,
            id,
            somebody.Id,
            service,
            population.Municipalities[somebody.Municipality].Id,
            arrival.WordsId,
            channel,
            received,
            emergency,
            Dice.Percent(world.How.InterpreterPercent) ? Languages[Dice.Below(Languages.Length)] : null,
            Dice.Percent(world.How.TransportPercent),
            Dice.Percent(6) ? WishFor(service) : null));
    }

    private void Next(CaseId id, in Arrival arrival, bool emergency)
    {
        if (emergency)
        {
            world.Plan(Dice.Between(4, 8), id, Deed.FollowUp);
        }
        else if (world.State.Find(id) is Choosing)
        {
            AtChoice.Plan(world, id);
        }
        else
        {
            world.Expect(id, new Verdict(arrival.Refused, arrival.ReasonId));
            AtAssessment.Plan(world, id, arrival.Severity);
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
        return relative.Id != somebody.Id && world.Do(new GiveMandate(world.By(new Actor.Self(somebody.Id)), somebody.Id, relative.Id)) ? relative.Id : null;
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

    private Arrival Meet(int service, bool words)
    {
        var somebody = Meet(arrivals.Who(service, Dice));
        var severity = arrivals.SeverityOf(service, Dice);
        var refused = Dice.Percent(arrivals.Rate(service).RefusedPercent);
        var at = words ? met.Texts.Count : -1;
        if (words)
        {
            met.Texts.Add(new WrittenText(somebody.Id, Wording.Need(arrivals.Rate(service).Service, Dice)));
            met.Texts.Add(new WrittenText(somebody.Id, refused ? Wording.Refusal(Dice) : Wording.Reason(Dice)));
        }

        return new Arrival(somebody, service, severity, refused, met, at);
    }

    private Inhabitant Meet(Inhabitant somebody)
    {
        if (known.Add(somebody.Id))
        {
            met.People.Add(population.Who(somebody));
        }

        return somebody;
    }
}
