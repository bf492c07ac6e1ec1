using System.Collections.Concurrent;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>A place for a person, as the planner sees it; the domain decides.</summary>
/// <param name="Widened">Outside the person's own choice, because the deadline is at risk or has passed.</param>
public readonly record struct Proposal(Waiting Case, SiteId Site, LocalDate Start, bool Widened);

/// <summary>
/// The best use of the open places of the coming weeks, exactly: nobody could be given another place, or be left out for
/// somebody else, without a loss by <see cref="OfferCosts"/>. People keep their own choice: matching decides when there,
/// or where among what they left open; how far beyond it, <see cref="OfferScan"/> says. A function of state, lists and day;
/// it changes nothing, and the cores that its caller's task scheduler has free share the work. Its buffers are reused from
/// day to day: not for use by two at a time.
/// </summary>
public sealed class OfferMatching
{
    /// <summary>Who wait in all, up to which one core is done before others have come to share the work: some two milliseconds’ work.</summary>
    private const int Few = 5_000;

    private readonly ConcurrentBag<ServiceMatching> spare = [];
    private readonly List<ServiceRound> rounds = [];

    /// <param name="into">Cleared first; by service, then by need.</param>
    /// <param name="lost">Cleared first: as <see cref="LostChoices"/> finds them, by service, then by need.</param>
    public void Propose(RegionState state, WaitingLists lists, LocalDate today, PlannerRules rules, List<Proposal> into, List<Waiting> lost)
    {
        into.Clear();
        lost.Clear();
        var days = new StartDays(today, rules.HorizonWeeks, state.Catalogue.Rules);
        while (rounds.Count < lists.All.Length)
        {
            rounds.Add(new ServiceRound([], []));
        }

        // The longest lists first, one at a time: otherwise all wait for one that was begun last.
        var turns = Enumerable.Range(0, lists.All.Length).OrderByDescending(at => lists.All[at].Count);
        var free = new ParallelOptions { TaskScheduler = TaskScheduler.Current, MaxDegreeOfParallelism = lists.Count > Few ? Environment.ProcessorCount : 1 };
        Parallel.ForEach(Partitioner.Create(turns, EnumerablePartitionerOptions.NoBuffering), free, Begin, Match, spare.Add);
        for (var at = 0; at < lists.All.Length; at++)
        {
            into.AddRange(rounds[at].Offers);
            lost.AddRange(rounds[at].Lost);
            rounds[at].Offers.Clear();
            rounds[at].Lost.Clear();
        }

        ServiceMatching Begin() => spare.TryTake(out var one) ? one : new ServiceMatching();

        ServiceMatching Match(int at, ParallelLoopState loop, ServiceMatching one)
        {
            one.Propose(state, lists.All[at], today, days, rules, rounds[at].Offers);
            LostChoices.Find(state, lists.All[at], today, rounds[at].Lost);
            return one;
        }
    }

    /// <summary>What came of one service.</summary>
    private sealed record ServiceRound(List<Proposal> Offers, List<Waiting> Lost);
}
