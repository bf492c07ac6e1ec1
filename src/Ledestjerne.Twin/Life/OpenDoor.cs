using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Needs are raised: by the person, a relative, the desk or another professional.</summary>
internal sealed class OpenDoor(World world, Arrivals arrivals, Population population, PapersDesk papers)
{
    private static readonly string[] Languages = ["ar", "pl", "so", "ur", "ti", "uk", "fa", "vi", "tr", "se"];
    private const int MsPerMinute = 60_000;
    private const int FirstMinute = 7 * 60;
    private const int LastMinute = (22 * 60) - 1;
    private const int MsPerDay = 86_400_000;
    private readonly int[] foreseen = new int[arrivals.Services];
    private readonly long[] counts = new long[arrivals.Services];
    private readonly long[] more = new long[arrivals.Services];

    /// <summary>Of the needs that come next, in their order.</summary>
    private readonly Queue<Arrival> expected = new();

    private readonly Actor.Desk[] desks = [.. world.Setup.Profile.FrontDoor.Desk.Select(id => new Actor.Desk(id))];

    /// <summary>What arises in a week is planned over its minutes, and who and what goes to the papers.</summary>
    /// <param name="words">Whether what people say is kept.</param>
    public void PlanWeek(LocalDate monday, bool words)
    {
        for (var day = 0; day < 7; day++)
        {
            PlanDay(monday.PlusDays(day), words);
        }

        papers.WeekPlanned(words);
    }

    private void PlanDay(LocalDate day, bool words)
    {
        var number = Period.DaysBetween(LocalDate.MinIsoValue, day);
        for (var service = 0; service < arrivals.Services; service++)
        {
            var dice = world.Throw(service, number);
            for (var n = arrivals.On(day, service, dice); n > 0; n--)
            {
                Plan(ArrivalNumber.Of(service, ArrivalNumber.Kind.Door, ++counts[service]), day, words, dice);
            }
        }

        papers.DayPlanned(day);
    }

    private void Plan(ArrivalNumber number, LocalDate day, bool words, Dice dice)
    {
        var ms = world.AtOnce ? dice.Below(MsPerDay) : MsPerMinute * dice.Between(FirstMinute, LastMinute);
        // The age is not known before the person is drawn, and the id must carry it: so the id is made at the door.
        var ticket = number.CaseOf(default);
        if (words)
        {
            papers.Expect(ticket, Draw(number), arrivals.Rate(number.Service).Service);
        }

        world.Agenda.Plan(day, ms, ticket, Deed.Raise);
    }

    /// <summary>The day begins: what was said to come that day is in the store.</summary>
    public void Begin(LocalDate day)
    {
        expected.Clear();
        papers.Begin(day);
    }

    /// <summary>A planned need comes soon: who has it is drawn now, so that what is known of them can be sent for.</summary>
    public void Expect(CaseId ticket)
    {
        var arrival = papers.Expected(ticket) ?? Draw(NumberOf(ticket));
        expected.Enqueue(arrival);
        world.Expect(NumberOf(ticket).CaseOf(arrival.Who.Band), arrival.Who.Id);
    }

    /// <summary>A need that a follow-up raised is one of those the region's rates count: it takes the place of one at the door.</summary>
    public void Foresee(ServiceId service)
    {
        if (arrivals.IndexOf(service) is >= 0 and var index)
        {
            foreseen[index]++;
        }
    }

    /// <summary>A planned need comes to the door, or does not: a scenario may have more needs or fewer. It was expected before.</summary>
    public void Raise(CaseId ticket)
    {
        var number = NumberOf(ticket);
        var arrival = expected.Dequeue();
        if (foreseen[arrival.Service] > 0)
        {
            foreseen[arrival.Service]--;
            return;
        }

        var factor = world.Conditions.NeedFactor(
            arrivals.Rate(arrival.Service).Service, population.Municipalities[arrival.Who.Municipality].Id, arrival.Who.Band, world.Week);
        if (factor >= 1 || world.Throw(number, Deed.Vary).Unit() <= factor)
        {
            Raise(number, arrival, ticket);
        }

        for (var extra = factor - 1; extra > 0; extra--)
        {
            if (extra >= 1 || world.Throw(number, Deed.VaryMore).Unit() <= extra)
            {
                RaiseMore(arrival);
            }
        }
    }

    private void RaiseMore(in Arrival like)
    {
        var number = ArrivalNumber.Of(like.Service, ArrivalNumber.Kind.More, ++more[like.Service]);
        var dice = world.Throw(number, Deed.Arise);
        var somebody = population.Draw(like.Who.Municipality, like.Who.Band, dice);
        Raise(number, like with { Who = somebody, Severity = arrivals.SeverityOf(like.Service, dice) }, default);
    }

    private void Raise(ArrivalNumber number, in Arrival arrival, CaseId ticket)
    {
        var id = number.CaseOf(arrival.Who.Band);
        var emergency = arrivals.Rate(arrival.Service).Service == world.Setup.Profile.FrontDoor.Emergency;
        if (!Send(id, arrival, null, emergency, papers.Words(ticket)))
        {
            return;
        }

        if (emergency)
        {
            world.Plan(world.Dice.Between(4, 8), id, Deed.FollowUp);
        }
        else if (world.State.Find(id) is Choosing)
        {
            AtChoice.Plan(world, id);
        }
        else
        {
            papers.Hand(ticket, id);
            AtAssessment.Plan(world, id, arrival.Severity);
        }
    }

    /// <summary>What the professional will find in a need that came through the door; empty of one that did not.</summary>
    public bool? IsRefused(CaseId id)
    {
        var number = NumberOf(id);
        return (uint)number.Service < (uint)arrivals.Services
            ? arrivals.Rate(number.Service).RefusedPercent > 0 && Draw(number).Refused
            : null;
    }

    /// <summary>One who waited in the system the region had before.</summary>
    /// <param name="received">Before the opening.</param>
    /// <returns>Empty when the need could not be raised.</returns>
    public CaseId? RaiseTransferred(int service, LocalDate received)
    {
        var number = ArrivalNumber.Of(service, ArrivalNumber.Kind.Opening, ++counts[service]);
        var arrival = Draw(number);
        var id = number.CaseOf(arrival.Who.Band);
        return Send(id, arrival, received, false, null) ? id : null;
    }

    private static ArrivalNumber NumberOf(CaseId id) => new(CaseKey.Of(id).Number);

    /// <summary>Who has the need, and how grave it is: the same each time it is asked.</summary>
    private Arrival Draw(ArrivalNumber number)
    {
        var dice = world.Throw(number, Deed.Arise);
        var service = number.Service;
        var somebody = arrivals.Who(service, dice);
        return new Arrival(somebody, service, arrivals.SeverityOf(service, dice), dice.Percent(arrivals.Rate(service).RefusedPercent));
    }

    private bool Send(CaseId id, in Arrival arrival, LocalDate? received, bool emergency, TextId? words)
    {
        var somebody = arrival.Who;
        papers.Meet(somebody);
        var dice = world.Throw(id, Deed.Send);
        var service = arrivals.Rate(arrival.Service).Service;
        var (stamp, channel) = received is null ? Sender(somebody) : (ByDesk(somebody.Id), Channel.Transferred);
        return world.Do(new RaiseNeed(
            stamp,
            id,
            somebody.Id,
            service,
            population.Municipalities[somebody.Municipality].Id,
            words,
            channel,
            received,
            emergency,
            dice.Percent(world.How.InterpreterPercent) ? Languages[dice.Below(Languages.Length)] : null,
            dice.Percent(world.How.TransportPercent),
            dice.Percent(6) ? WishFor(service) : null));
    }

    private (Stamp Stamp, Channel Channel) Sender(in Inhabitant somebody)
    {
        if (Relative(somebody) is { } by)
        {
            return (world.By(new Actor.Relative(by), somebody.Id), Channel.Web);
        }

        var shares = world.How.Channels;
        var at = world.Dice.Below(100);
        return at < shares.Web ? (world.By(new Actor.Self(somebody.Id)), Channel.Web)
            : at < shares.Web + shares.Phone ? (ByDesk(somebody.Id), Channel.Phone)
            : at < shares.Web + shares.Phone + shares.Desk ? (ByDesk(somebody.Id), Channel.Desk)
            : (world.ByProfessional(Referrer()), Channel.Professional);
    }

    private Stamp ByDesk(PersonId person) => world.By(desks[world.Dice.Below(desks.Length)], person);

    /// <summary>Children come with a parent, and some others with a relative; a mandate is given once.</summary>
    private PersonId? Relative(in Inhabitant somebody)
    {
        if (world.State.Find(somebody.Id) is { Mandates: [var known, ..] })
        {
            return known;
        }

        var child = somebody.Band == AgeBand.From0To17;
        if (!world.Dice.Percent(child ? 60 : world.How.RaisedByRelativePercent / 2))
        {
            return null;
        }

        var relative = population.Draw(somebody.Municipality, AgeBand.From18To66, world.Dice);
        papers.Meet(relative);
        return relative.Id != somebody.Id && world.Do(new GiveMandate(world.By(new Actor.Self(somebody.Id)), somebody.Id, relative.Id)) ? relative.Id : null;
    }

    private ProfessionalId Referrer()
    {
        var rota = world.State.Catalogue.RotaOf(world.Setup.Profile.FrontDoor.Clarification);
        return rota[world.Dice.Below(rota.Length)];
    }

    private SiteId? WishFor(ServiceId service)
    {
        var sites = world.State.Catalogue.SitesOf(service);
        return sites.IsEmpty ? null : sites[world.Dice.Below(sites.Length)].Id;
    }
}
