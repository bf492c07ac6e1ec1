using Ledestjerne.Domain;
using Ledestjerne.Engine;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// Who people are and what they say, on the way to the identity store. In a life that is kept nowhere nobody has a name,
/// and all of this does nothing.
/// </summary>
/// <param name="papers">Empty for a life that is kept nowhere.</param>
internal sealed class PapersDesk(World world, Population population, Papers? papers)
{
    /// <summary>People are put away in few and large batches: each touches most of the store.</summary>
    private const int LargeBatch = 40_000;

    private readonly HashSet<PersonId> known = [];
    private readonly Dictionary<CaseId, (Folder Folder, int At, Arrival Arrival)> said = [];
    private readonly Dictionary<CaseId, (TextId Reason, bool Refused)> verdicts = [];
    private readonly Dictionary<LocalDate, Folder> folders = [];
    private Folder met = new();

    /// <summary>Somebody turns up, for the first time or not.</summary>
    public void Meet(in Inhabitant somebody)
    {
        if (papers is not null && known.Add(somebody.Id))
        {
            met.People.Add(population.Who(somebody));
        }
    }

    /// <summary>Somebody will come with a need: what they will say and be told is written now.</summary>
    public void Expect(CaseId ticket, in Arrival arrival, ServiceId service)
    {
        if (papers is null)
        {
            return;
        }

        Meet(arrival.Who);
        var dice = world.Throw(ticket, Deed.Wording);
        said[ticket] = (met, met.Texts.Count, arrival);
        met.Texts.Add(new WrittenText(arrival.Who.Id, Wording.Need(service, dice)));
        met.Texts.Add(new WrittenText(arrival.Who.Id, arrival.Refused ? Wording.Refusal(dice) : Wording.Reason(dice)));
    }

    public void DayPlanned(LocalDate day)
    {
        if (papers is not null)
        {
            folders[day] = met;
        }
    }

    public void WeekPlanned(bool words)
    {
        if (words || met.People.Count >= LargeBatch)
        {
            PutAway();
        }
    }

    /// <summary>The day begins: what was said to come that day is in the store.</summary>
    public void Begin(LocalDate day)
    {
        if (papers is not null && folders.Remove(day, out var folder) && folder.Texts.Count > 0)
        {
            papers.Await(folder);
        }
    }

    /// <summary>Who was said to come: people are born and die between the plan and the day.</summary>
    public Arrival? Expected(CaseId ticket) => said.TryGetValue(ticket, out var place) ? place.Arrival : null;

    /// <summary>The person's own words; empty when they are not kept.</summary>
    public TextId? Words(CaseId ticket) => Of(ticket, 0);

    /// <summary>What the professional will answer goes with the case.</summary>
    public void Hand(CaseId ticket, CaseId id)
    {
        if (Of(ticket, 1) is { } reason)
        {
            verdicts[id] = (reason, said[ticket].Arrival.Refused);
        }

        said.Remove(ticket);
    }

    /// <summary>What the professional will come to, and the reason for it; empty when it is not kept.</summary>
    public (TextId Reason, bool Refused)? Verdict(CaseId id) => verdicts.Remove(id, out var found) ? found : null;

    /// <summary>Sends the people met so far to the papers.</summary>
    public void PutAway()
    {
        papers?.Take(met);
        met = new Folder();
    }

    private TextId? Of(CaseId ticket, int which) =>
        said.TryGetValue(ticket, out var place) && place.Folder.Ids.Count > 0 ? place.Folder.Ids[place.At + which] : null;
}
