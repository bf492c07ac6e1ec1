using System.Diagnostics;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// All that the region remembers. Plain mutable tables, owned and changed by the one writer; the cases in them are
/// immutable. It holds nothing that identifies a person.
/// </summary>
public sealed class RegionState
{
    private readonly IdTable<CaseId, Case> cases = new();
    private readonly IdTable<PersonId, PersonFile> people = new();
    private readonly Dictionary<ServiceId, int> rotaTurns = [];
    private readonly CasesAhead ahead;
    private readonly LocalDays days;

    /// <summary>The case whose turn it is, where it stands in the table, 0 when it is not there, and as it is now.</summary>
    private CaseId turn;
    private int stands;
    private Case? latest;

    /// <summary>What was asked for last, and mostly is again: one reference, so that those who read side by side see all of it.</summary>
    private Service? asked;

    public RegionState(Catalogue catalogue) =>
        (Catalogue, Approvals, ahead, days) = (catalogue, new ApprovalBook(catalogue), new CasesAhead(cases, people), new LocalDays(catalogue.Zone));

    public Catalogue Catalogue { get; }

    public PlaceBook Places { get; } = new();

    public ApprovalBook Approvals { get; }

    /// <summary>Fingerprint of the data the region runs on; empty before it is opened.</summary>
    public string? DataHash { get; private set; }

    public LocalDate? OpenedOn { get; private set; }

    public long LastCaseNumber { get; private set; }

    public IReadOnlyCollection<Case> Cases => cases.All;

    public IReadOnlyCollection<KeyValuePair<PersonId, PersonFile>> People => people;

    /// <summary>Mostly the case whose turn it is.</summary>
    public Case? Find(CaseId id) => id == turn ? latest : cases.TryGetValue(id, out var found) ? found : null;

    /// <summary>
    /// A command about the case comes next: it is looked up once, for the decision, the promises and what comes of them. Called by
    /// the one writer.
    /// </summary>
    internal void Turn(CaseId id)
    {
        if (id != turn)
        {
            var link = cases.Find(id);
            (turn, stands, latest) = (id, link, link == 0 ? null : cases.At(link));
        }
    }

    /// <summary>A case that will be asked for soon; as <see cref="CasesAhead.Tell"/>. Nothing is changed.</summary>
    internal Case? Expect(CaseId soon, PersonId raiser = default) => ahead.Tell(soon, raiser);

    public PersonFile? Find(PersonId id) => people.TryGetValue(id, out var found) ? found : null;

    /// <summary>A service of the catalogue; empty when there is no such.</summary>
    public Service? Find(ServiceId id)
    {
        var found = asked;
        if (found is null || !found.Id.IsSame(id))
        {
            if (!Catalogue.Services.TryGetValue(id, out found))
            {
                return null;
            }

            asked = found;
        }

        return found;
    }

    /// <summary>As <see cref="Find(ServiceId)"/>, of one that is known to be there.</summary>
    /// <exception cref="KeyNotFoundException">It is not: a bug of the caller.</exception>
    public Service Service(ServiceId id) => Find(id) ?? throw new KeyNotFoundException(id.Code);

    public LocalDate Today(Stamp stamp) => days.Of(stamp.Ms).Date;

    /// <summary>As <see cref="Catalogue.DateAt"/>.</summary>
    public LocalDate DateAt(Instant at) => days.Of(at.ToUnixTimeMilliseconds()).Date;

    public bool IsApproved(SiteId site, ServiceId service, LocalDate on) => Approvals.IsApproved(site, service, on);

    /// <summary>Who owns the next case of the service: the rota's professionals in turn, all with the same share.</summary>
    /// <param name="except">Passed over, after an appeal against this professional's decision.</param>
    public ProfessionalId NextOwner(ServiceId service, ProfessionalId except = default)
    {
        var rota = Catalogue.RotaOf(service);
        var next = rotaTurns.GetValueOrDefault(service) % rota.Length;
        return rota[next] == except ? rota[(next + 1) % rota.Length] : rota[next];
    }

    /// <summary>Takes in what has been decided, checked and written.</summary>
    public void Apply(in Transition t)
    {
        if (t.After is not { } after)
        {
            ApplyToRegion(t.Event);
            return;
        }

        Put(after);
        Account(t.Before, after);
        if (t.Before is Choosing && after is Waiting { Need.Channel: not Channel.Transferred } joined)
        {
            Places.Opened(joined.Right.Service).Joined(joined.Right.Severity, Week.Of(Today(t.Stamp)));
        }

        switch (t.Event)
        {
            case NeedRaised e:
                LastCaseNumber = e.Number;
                rotaTurns[e.Need.Service] = rotaTurns.GetValueOrDefault(e.Need.Service) + 1;
                ref var file = ref people.Of(e.Person, out var known);
                file = known ? file.With(e.Case) : new PersonFile(e.Case);
                break;
            case RefusalAppealed:
                rotaTurns[after.Service] = rotaTurns.GetValueOrDefault(after.Service) + 1;
                break;
            case PersonAnswered e when after is FollowedUp f:
                Places.Row(f.From.Site, f.From.Given).Answered(e.Answer);
                break;
        }
    }

    private void Put(Case after)
    {
        Turn(after.Id);
        stands = stands == 0 ? cases.Make(turn) : stands;
        cases.At(stands) = latest = after;
    }

    private void ApplyToRegion(DomainEvent happened)
    {
        switch (happened)
        {
            case RegionOpened e:
                (DataHash, OpenedOn) = (e.DataHash, e.On);
                break;
            case RegionRevised e:
                DataHash = e.DataHash;
                break;
            case ProviderApproved e:
                Approvals.Approve(e.Provider, e.Service, e.From, e.To);
                break;
            case ApprovalWithdrawn e:
                Approvals.Withdraw(e.Provider, e.Service);
                break;
            case ApprovalRefused:
                break;
            case PlacesPublished e:
                Places.Publish(e.Site, e.Service, Week.Of(e.From), Week.Of(e.To), e.Places);
                break;
            case BedsPublished e:
                Places.PublishBeds(e.Site, e.Service, e.Beds);
                break;
            case MandateGiven e:
                people[e.Person] = Known(e.Person).Giving(e.Relative);
                break;
            case MandateWithdrawn e:
                people[e.Person] = Known(e.Person).Withdrawing(e.Relative);
                break;
            case RelationOpened e:
                people[e.Person] = Known(e.Person).TreatedBy(e.Professional);
                break;
            default:
                throw new UnreachableException($"The region does not know {happened.GetType().Name}.");
        }
    }

    /// <summary>Keeps places and queues in step with a case. What a state holds is given back when it is left.</summary>
    private void Account(Case? before, Case after)
    {
        switch (before)
        {
            case Waiting w when !ReferenceEquals(before, after):
                Count(w, -1);
                break;
            case Offered o when (after as Offered)?.Offer != o.Offer:
                Places.Row(o.Offer.Site, o.Offer.Service).Hold(o.Offer.Week, -1);
                break;
            case Placed p when after is not (Placed or InService):
                Places.Row(p.Placement.Site, p.Placement.Service).Fill(p.Placement.Week, -1);
                break;
            case InService { TakesPlace: true } s when after is not InService { TakesPlace: true }:
                if (Places.Find(s.Site, s.Given) is { HasBeds: true } left)
                {
                    left.TakeBed(-1);
                }

                break;
        }

        switch (after)
        {
            case Waiting w when !ReferenceEquals(before, after):
                Count(w, 1);
                break;
            case Offered o when (before as Offered)?.Offer != o.Offer:
                Places.Row(o.Offer.Site, o.Offer.Service).Hold(o.Offer.Week, 1);
                break;
            case Placed p when before is not Placed:
                Places.Row(p.Placement.Site, p.Placement.Service).Fill(p.Placement.Week, 1);
                break;
            case InService s when before is Placed && Places.Find(s.Site, s.Given) is { HasBeds: true } begun:
                begun.StayBegan(Week.Of(s.StartedOn));
                break;
        }
    }

    private void Count(Waiting w, int change)
    {
        var counts = w.Choice.Kind == ChoiceKind.Shortlist
            ? Places.Row(w.Choice.Sites[0], w.Right.Service).WaitingBySeverity
            : Places.Opened(w.Right.Service).AnywhereBySeverity;
        counts[(int)w.Right.Severity - 1] += change;
    }

    /// <summary>
    /// Forgets a closed case, and the person when that was the last and no relation is known; for simulations only, since a
    /// region that is kept remembers everything.
    /// </summary>
    internal void Forget(CaseId id)
    {
        if (!cases.Remove(id, out var gone) || gone is not Closed)
        {
            throw new InvalidOperationException($"{id} is not a closed case.");
        }

        (turn, stands, latest) = (id, 0, null);
        if (Find(gone.Person) is { } file)
        {
            var left = file.Without(id);
            if (left.IsEmpty)
            {
                people.Remove(gone.Person, out _);
            }
            else
            {
                people[gone.Person] = left;
            }
        }
    }

    /// <summary>How many cases of each service have been given an owner, for a snapshot.</summary>
    internal IReadOnlyDictionary<ServiceId, int> RotaTurns => rotaTurns;

    /// <summary>Puts back what a snapshot holds; the state is empty until then, and so for every other part.</summary>
    internal void Restore(string? dataHash, LocalDate? openedOn, long lastCaseNumber) =>
        (DataHash, OpenedOn, LastCaseNumber) = (dataHash, openedOn, lastCaseNumber);

    internal void Restore(ServiceId service, int turns) => rotaTurns.Add(service, turns);

    internal void Restore(PersonId id, PersonFile file) => people.Add(id, file);

    /// <summary>The case alone: places and queues are put back by themselves.</summary>
    internal void Restore(Case c)
    {
        cases.Add(c.Id, c);
        (turn, stands, latest) = (c.Id, cases.Find(c.Id), c);
    }

    internal void ExpectPeople(int count) => people.EnsureCapacity(count);

    internal void ExpectCases(int count) => cases.EnsureCapacity(count);

    private PersonFile Known(PersonId id) => Find(id) ?? PersonFile.Empty;
}
