using System.Collections.Frozen;
using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine;

namespace Ledestjerne.Planning;

/// <summary>
/// The waiting list of every service, kept in step with the cases by following what happens. A cache of the state:
/// <see cref="From"/> makes the same from scratch, except whom has declined a place outside their choice.
/// </summary>
public sealed class WaitingLists : ISnapshotted
{
    private readonly FrozenDictionary<ServiceId, WaitingList> lists;

    /// <summary>What was asked for last, and mostly is again.</summary>
    private WaitingList? asked;

    public WaitingLists(Catalogue catalogue)
    {
        All = [.. catalogue.Services.Keys.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => new WaitingList(new ServiceSites(catalogue, s)))];
        lists = All.ToFrozenDictionary(l => l.Sites.Service);
    }

    /// <summary>By service code.</summary>
    public ImmutableArray<WaitingList> All { get; }

    public int Count => All.Sum(l => l.Count);

    public static WaitingLists From(RegionState state)
    {
        var lists = new WaitingLists(state.Catalogue);
        foreach (var c in state.Cases)
        {
            if (c is Waiting w)
            {
                lists.Of(w.Right.Service).Put(w, false);
            }
        }

        return lists;
    }

    /// <summary>Whom has declined a place outside their choice; the rest is in the cases.</summary>
    public void Save(SnapshotWriter to)
    {
        foreach (var list in All)
        {
            var declined = list.ByNeed().ToArray().Where(q => q.DeclinedWider).Select(q => (int)q.Case.File.Number).Order();
            to.Numbers([.. declined]);
        }
    }

    public void Load(SnapshotReader from, RegionState state)
    {
        var declined = new HashSet<long>(All.SelectMany(_ => from.Numbers()).Select(number => (long)number));
        foreach (var c in state.Cases)
        {
            if (c is Waiting w)
            {
                Of(w.Right.Service).Put(w, declined.Contains(w.File.Number));
            }
        }

        foreach (var list in All)
        {
            list.ByNeed();
        }
    }

    public WaitingList Of(ServiceId service)
    {
        var found = asked;
        if (found is null || !ReferenceEquals(found.Sites.Service.Code, service.Code))
        {
            asked = found = lists[service];
        }

        return found;
    }

    public void Apply(long position, in Transition t)
    {
        if (ReferenceEquals(t.Before, t.After))
        {
            return;
        }

        var declined = false;
        if (t.Before is Waiting before)
        {
            declined = Of(before.Right.Service).Remove(before);
        }

        if (t.After is Waiting after)
        {
            Of(after.Right.Service).Put(after, declined || (t.Before is Offered { Offer.Widened: true } && t.Event is OfferDeclined or OfferExpired));
        }
    }
}
