using System.Runtime.InteropServices;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>One person in a waiting list.</summary>
/// <param name="Covered">Sites the choice covers, as <see cref="ServiceSites.Covered"/> says it.</param>
/// <param name="Minutes">To each site of the list, from home.</param>
/// <param name="Wishes">Of a shortlist; none otherwise.</param>
/// <param name="DeclinedWider">Said no, or nothing, to a place outside the own choice; is not asked that again.</param>
/// <param name="Gone">Has left the list; never so in what is read from it.</param>
/// <remarks>Holds what the planner asks of everybody each day, so that it need not look up each case.</remarks>
public readonly record struct Queued(Rank Rank, Waiting Case, ulong Covered, int[] Minutes, FirstWishes Wishes, bool DeclinedWider, bool Gone = false)
{
    /// <summary>A shortlist in the person's own order, not whatever can start first.</summary>
    public bool Listed { get; } = Case.Choice.Kind == ChoiceKind.Shortlist;

    /// <summary>Places outside the own choice may be offered: the deadline is at risk or has passed, and such a place has not been declined.</summary>
    public bool MayWiden { get; } = !DeclinedWider && (Case.Right.AtRiskOn is not null || Case.Right.BreachedOn is not null);
}

/// <summary>
/// Everybody who waits for a place in one service, by need. Newcomers are collected and merged when the list is read, so
/// that a day's changes cost one pass. Changed by the one writer only.
/// </summary>
public sealed class WaitingList(ServiceSites sites)
{
    private const int Few = 16;
    private readonly List<Queued> newcomers = [];
    private Queued[] ordered = [];

    /// <summary>The other half of the pair that lists are merged between: large arrays made anew each day cost whole collections.</summary>
    private Queued[] merged = [];
    private int count;
    private int left;

    /// <summary>All before it have left.</summary>
    private int front;

    public ServiceSites Sites { get; } = sites;

    public int Count => count - left + newcomers.Count;

    /// <summary>By need, those with the greatest first. Valid until the next change.</summary>
    public ReadOnlySpan<Queued> ByNeed()
    {
        if (newcomers.Count > 0 || left > 0)
        {
            Settle();
        }

        return ordered.AsSpan(0, count);
    }

    /// <summary>
    /// The first by need who chose the site. Beds come free all day: the list is not put in order for each, as long as few
    /// have come and left.
    /// </summary>
    /// <param name="except">Is passed over.</param>
    public Waiting? First(SiteId site, CaseId except)
    {
        if (newcomers.Count + left > Few)
        {
            Settle();
        }

        var (at, passesOver) = (Sites.IndexOf(site), except != default);
        Waiting? first = null;
        var rank = default(Rank);
        while (front < count && ordered[front].Gone)
        {
            front++;
        }

        foreach (ref readonly var queued in ordered.AsSpan(front..count))
        {
            if (!queued.Gone && Chose(queued))
            {
                (first, rank) = (queued.Case, queued.Rank);
                break;
            }
        }

        foreach (ref readonly var queued in CollectionsMarshal.AsSpan(newcomers))
        {
            if ((first is null || queued.Rank.CompareTo(rank) < 0) && Chose(queued))
            {
                (first, rank) = (queued.Case, queued.Rank);
            }
        }

        return first;

        bool Chose(in Queued queued) => (queued.Covered & ServiceSites.Bit(at)) != 0 && !(passesOver && queued.Case.Id == except)
            && (Sites.IsSmall || queued.Case.Choice.Covers(site, queued.Minutes[at]));
    }

    internal void Put(Waiting c, bool declinedWider) =>
        newcomers.Add(new Queued(Rank.Of(c), c, Sites.Covered(c.Choice, c.Need.Home), Sites.MinutesFrom(c.Need.Home), FirstWishes.Of(c.Choice, Sites), declinedWider));

    /// <returns>Whether the person had declined a place outside the own choice.</returns>
    internal bool Remove(Waiting c)
    {
        var rank = Rank.Of(c);
        for (var i = newcomers.Count - 1; i >= 0; i--)
        {
            if (newcomers[i].Rank == rank)
            {
                var declined = newcomers[i].DeclinedWider;
                newcomers.RemoveAt(i);
                return declined;
            }
        }

        var at = Find(rank);
        var found = ordered[at];
        ordered[at] = found with { Gone = true };
        left++;
        return found.DeclinedWider;
    }

    private int Find(Rank rank)
    {
        int low = 0, high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = ordered[middle].Rank.CompareTo(rank);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        throw new InvalidOperationException($"Rank {rank.Key} is not in the list of {Sites.Service}.");
    }

    /// <summary>One pass: those who left go, newcomers are merged in.</summary>
    private void Settle()
    {
        newcomers.Sort(static (a, b) => a.Rank.CompareTo(b.Rank));
        var fresh = CollectionsMarshal.AsSpan(newcomers);
        if (merged.Length < Count)
        {
            merged = new Queued[Count + (Count / 8) + 8];
        }

        int to = 0, next = 0;
        for (var i = 0; i < count; i++)
        {
            if (ordered[i].Gone)
            {
                continue;
            }

            while (next < fresh.Length && fresh[next].Rank.CompareTo(ordered[i].Rank) < 0)
            {
                merged[to++] = fresh[next++];
            }

            merged[to++] = ordered[i];
        }

        while (next < fresh.Length)
        {
            merged[to++] = fresh[next++];
        }

        // What is beyond the end would keep cases alive that have left long ago.
        merged.AsSpan(to).Clear();
        (ordered, merged, count, left, front) = (merged, ordered, to, 0, 0);
        newcomers.Clear();
    }
}
