using System.Numerics;
using System.Runtime.CompilerServices;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>
/// Who could take which open place of one service: of a shortlist its sites, for others every site within the travel they
/// accept; at risk or in breach every approved site, unless the person has said no to such a place before. Only those
/// whom a best answer can need are kept. Reused from service to service.
/// </summary>
internal sealed class OfferScan
{
    /// <summary>People looked at between two looks at which sites nobody can come in at any more.</summary>
    private const int Stride = 32;

    /// <summary>Of each of five classes those whose deadline has passed, and those whose deadline is to come.</summary>
    private const int Runs = 10;

    /// <summary>The first of those whom no places are kept for.</summary>
    private const int FirstOfOthers = 4;

    private readonly int[] next = new int[Runs];
    private readonly int[] end = new int[Runs];
    private readonly OfferTerms[] terms = new OfferTerms[Runs];
    private readonly long[] most = new long[Runs];

    /// <param name="everybody">Keeps all: for holding the two against each other.</param>
    /// <param name="into">Begun anew.</param>
    /// <remarks>Optimised at once, with what it calls: a region's first life looks at millions within seconds of the program's start.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(WaitingList list, OpenPlaces places, OfferWeeks weeks, bool everybody, KeenestPeople into)
    {
        var people = list.ByNeed();
        into.Begin(places, people.Length, everybody);
        Divide(people, weeks);
        var (urgent, others) = (0UL, 0UL);
        for (var looked = 0; Foremost() is var at and >= 0; looked++)
        {
            if (looked % Stride == 0)
            {
                (urgent, others) = StillOpen(places, into, most[at]);
            }

            var open = at < FirstOfOthers ? urgent : others;
            if (open == 0)
            {
                next[at] = end[at];
                continue;
            }

            Look(list.Sites, people[next[at]], new Visit(terms[at], most[at], next[at]), places, weeks, open, into);
            next[at]++;
            Head(at, people, weeks);
        }
    }

    private void Head(int run, ReadOnlySpan<Queued> people, OfferWeeks weeks)
    {
        if (next[run] < end[run])
        {
            terms[run] = weeks.TermsOf(people[next[run]].Rank);
            most[run] = OfferCosts.MostGain(terms[run].LeftOut);
        }
    }

    /// <summary>The list by need is a few lists one after the other, in each of which those who could gain most come first.</summary>
    private void Divide(ReadOnlySpan<Queued> people, OfferWeeks weeks)
    {
        var at = 0;
        for (var run = 0; run < Runs; run++)
        {
            next[run] = at;
            while (at < people.Length && RunOf(people[at].Rank, weeks) == run)
            {
                at++;
            }

            end[run] = at;
            Head(run, people, weeks);
        }
    }

    private static int RunOf(Rank rank, OfferWeeks weeks) => (2 * ((int)rank.Severity - 1)) + (weeks.HasPassed(rank) ? 0 : 1);

    /// <returns>The run whose next person could gain most; −1 when all have been looked at.</returns>
    private int Foremost()
    {
        var best = -1;
        for (var run = 0; run < Runs; run++)
        {
            if (next[run] < end[run] && (best < 0 || most[run] > most[best]))
            {
                best = run;
            }
        }

        return best;
    }

    /// <summary>Sites at which somebody with no more gain than this may still come in, as bits: of classes 1 and 2, and of others.</summary>
    private (ulong Urgent, ulong Others) StillOpen(OpenPlaces places, KeenestPeople keenest, long gain)
    {
        var (urgent, others, from) = (0UL, 0UL, int.MaxValue);
        for (var run = FirstOfOthers; run < Runs; run++)
        {
            from = next[run] < end[run] ? Math.Min(from, terms[run].From) : from;
        }

        for (var cell = 0; cell < places.Cells.Length; cell++)
        {
            ref readonly var open = ref places.Cells[cell];
            var bit = OfferCosts.MostGain(gain, open.Week) >= keenest.Floor(cell) ? ServiceSites.Bit(open.Site) : 0;
            urgent |= bit;
            others |= open.Kept || open.Week < from ? 0 : bit;
        }

        return (urgent, others);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Look(
        ServiceSites sites, in Queued queued, Visit visit, OpenPlaces places, OfferWeeks weeks, ulong open, KeenestPeople into)
    {
        var reach = queued.MayWiden ? ulong.MaxValue : queued.Covered;
        if ((reach & open) == 0)
        {
            return;
        }

        visit = visit with { NowhereElse = sites.IsSmall && BitOperations.IsPow2(reach & places.ForUrgent) };
        for (var bits = reach & open; bits != 0; bits &= bits - 1)
        {
            for (var site = BitOperations.TrailingZeroCount(bits); site < sites.Sites.Length; site += 64)
            {
                if (places.PlacesAt(site) > 0)
                {
                    Look(sites, queued, visit, site, places, weeks, into);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Look(
        ServiceSites sites, in Queued queued, in Visit visit, int site, OpenPlaces places, OfferWeeks weeks, KeenestPeople into)
    {
        var covers = (queued.Covered & ServiceSites.Bit(site)) != 0
            && (sites.IsSmall || queued.Case.Choice.Covers(sites.Sites[site].Id, queued.Minutes[site]));
        if (covers || queued.MayWiden)
        {
            var rank = covers && queued.Listed ? queued.Wishes.RankOf(site) : 0;
            var third = ClearingCosts.Third(queued.Minutes[site], rank) + (covers ? 0 : OfferCosts.WiderTravel);
            Offer(queued.Rank, visit, places, site, weeks, third, !covers, into);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Offer(
        Rank rank, in Visit visit, OpenPlaces places, int site, OfferWeeks weeks, int third, bool wider, KeenestPeople into)
    {
        var terms = visit.Terms;
        var (from, to) = places.CellsOf(site);
        var urgent = OfferWeeks.IsUrgent(rank);
        // With a start of one's own choice in time in sight, a place outside it is no gain, however early.
        var later = wider && !terms.Passed ? weeks.Count : 0;
        for (var cell = from; cell < to; cell++)
        {
            var open = places.Cells[cell];
            var counts = open.Week + later;
            if (open.Week < terms.From || (open.Kept && !urgent) || OfferCosts.MostGain(visit.Most, counts) < into.Floor(cell))
            {
                continue;
            }

            var cost = OfferCosts.Place(
                terms.Weight, terms.Passed, weeks.Reaches(open.Week, rank), open.Week, counts, third, terms.Waited);
            into.Offer(cell, new Keen(OfferCosts.Gain(terms.LeftOut, cost), visit.Person, cost), visit.NowhereElse);
        }
    }

    /// <param name="Most">No place is a greater gain.</param>
    /// <param name="Person">Number in the list.</param>
    /// <param name="NowhereElse">Only one site has places the person may have.</param>
    private readonly record struct Visit(OfferTerms Terms, long Most, int Person, bool NowhereElse = false);
}
