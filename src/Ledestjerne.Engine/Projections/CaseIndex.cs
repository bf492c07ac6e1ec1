using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// Finds open cases by who has to do with them: the owner, the professional asked to take over, the service waited for and
/// the site where a place is held, booked or used; and people by who may act for them. Read it inside <see cref="RegionEngine.Read{T}"/>.
/// </summary>
public sealed class CaseIndex : ISnapshotted
{
    private readonly Dictionary<ProfessionalId, HashSet<CaseId>> owned = [];
    private readonly Dictionary<ProfessionalId, HashSet<CaseId>> asked = [];
    private readonly Dictionary<ServiceId, HashSet<CaseId>> queued = [];
    private readonly Dictionary<SiteId, HashSet<CaseId>> placed = [];
    private readonly Dictionary<long, CaseId> numbered = [];
    private readonly Dictionary<PersonId, HashSet<PersonId>> mandated = [];

    /// <summary>Open cases the professional is accountable for.</summary>
    public IReadOnlyCollection<CaseId> OwnedBy(ProfessionalId owner) => Of(owned, owner);

    /// <summary>Cases whose handover waits for this professional's answer.</summary>
    public IReadOnlyCollection<CaseId> AskedOf(ProfessionalId professional) => Of(asked, professional);

    /// <summary>Cases with a choice made and no place held for the service.</summary>
    public IReadOnlyCollection<CaseId> QueuedFor(ServiceId service) => Of(queued, service);

    /// <summary>Cases with an offer, a booked place or a service going on at the site.</summary>
    public IReadOnlyCollection<CaseId> PlacedAt(SiteId site) => Of(placed, site);

    /// <summary>The case with this number, open or closed.</summary>
    public CaseId? WithNumber(long number) => numbered.TryGetValue(number, out var id) ? id : null;

    /// <summary>Those who have let this person act for them.</summary>
    public IReadOnlyCollection<PersonId> ActsFor(PersonId relative) => Of(mandated, relative);

    public void Apply(long position, in Transition transition)
    {
        switch (transition.Event)
        {
            case MandateGiven given:
                Move(mandated, null, given.Relative, given.Person);
                return;
            case MandateWithdrawn withdrawn:
                Move(mandated, withdrawn.Relative, null, withdrawn.Person);
                return;
        }

        if (transition.After is not { } after || ReferenceEquals(transition.Before, after))
        {
            return;
        }

        if (transition.Before is null)
        {
            numbered[after.File.Number] = after.Id;
        }

        Move(transition.Before, after);
    }

    /// <summary>Nothing: all of it is found again in the cases and the people.</summary>
    public void Save(SnapshotWriter to) => ArgumentNullException.ThrowIfNull(to);

    public void Load(SnapshotReader from, RegionState state)
    {
        numbered.EnsureCapacity(state.Cases.Count);
        foreach (var c in state.Cases)
        {
            numbered[c.File.Number] = c.Id;
            if (c is OpenCase)
            {
                Move(null, c);
            }
        }

        foreach (var (person, file) in state.People)
        {
            foreach (var relative in file.Mandates)
            {
                Move(mandated, null, relative, person);
            }
        }
    }

    private void Move(Case? before, Case after)
    {
        Move(owned, (before as OpenCase)?.Now.Owner, (after as OpenCase)?.Now.Owner, after.Id);
        Move(asked, (before as OpenCase)?.File.Pending?.To, (after as OpenCase)?.File.Pending?.To, after.Id);
        Move(queued, (before as Waiting)?.Service, (after as Waiting)?.Service, after.Id);
        Move(placed, SiteOf(before), SiteOf(after), after.Id);
    }

    /// <summary>The site where the case has a place, of whatever certainty.</summary>
    public static SiteId? SiteOf(Case? c) => c switch
    {
        Offered o => o.Offer.Site,
        Placed p => p.Placement.Site,
        InService s => s.Site,
        FollowedUp f => f.From.Site,
        _ => null,
    };

    private static IReadOnlyCollection<TFound> Of<TKey, TFound>(Dictionary<TKey, HashSet<TFound>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out var found) ? found : [];

    private static void Move<TKey, TFound>(Dictionary<TKey, HashSet<TFound>> index, TKey? from, TKey? to, TFound id)
        where TKey : struct, IEquatable<TKey>
    {
        if (from.HasValue && to.HasValue && from.Value.Equals(to.Value))
        {
            return;
        }

        if (from is { } left && index.TryGetValue(left, out var old) && old.Remove(id) && old.Count == 0)
        {
            index.Remove(left);
        }

        if (to is { } entered)
        {
            if (!index.TryGetValue(entered, out var set))
            {
                index[entered] = set = [];
            }

            set.Add(id);
        }
    }
}
