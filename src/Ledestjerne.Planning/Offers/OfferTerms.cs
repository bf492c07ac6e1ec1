using Ledestjerne.Domain;
using Ledestjerne.Matching;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>What one person's dates and severity mean in the weeks of the horizon.</summary>
/// <param name="Weight">Of a breach that cannot be prevented, 1–16.</param>
/// <param name="From">The first week, counted from this one, in which the person may start.</param>
/// <param name="Passed"><see cref="OfferWeeks.HasPassed"/>.</param>
/// <param name="Waited">Days since receipt, 0–36,500.</param>
/// <param name="LeftOut">What it costs to leave the person without a place.</param>
internal readonly record struct OfferTerms(int Weight, int From, bool Passed, int Waited, Cost LeftOut);

/// <summary>The weeks of the horizon as day numbers, to reckon terms from a <see cref="Rank"/> alone.</summary>
internal readonly struct OfferWeeks
{
    /// <summary>Whoever must start within so many days may start this week; others have a week's notice at the least.</summary>
    private const int ShortNoticeDays = 14;

    private readonly int today;
    private readonly int first;
    private readonly int last;
    private readonly int[] firsts;

    /// <param name="count">Weeks of the horizon, this one included.</param>
    public OfferWeeks(StartDays days, LocalDate today, int count)
    {
        Count = count;
        this.today = Rank.DaysTo(today);
        last = Rank.DaysTo(days.Week(count - 1).Monday.PlusDays(6));
        firsts = [.. Enumerable.Range(0, count).Select(ahead => days.Any(ahead) ? Rank.DaysTo(days.First(ahead)) : int.MaxValue)];
        first = firsts.Min();
    }

    public int Count { get; }

    /// <summary>Whether some start in the week is no later than the latest start.</summary>
    public bool Reaches(int week, Rank rank) => firsts[week] <= rank.LatestStart;

    /// <summary>Whether the latest start lies before the first day anybody could start.</summary>
    public bool HasPassed(Rank rank) => rank.LatestStart < first;

    public OfferTerms TermsOf(Rank rank)
    {
        var weight = ClearingCosts.SeverityWeight((int)rank.Severity);
        var waited = Math.Clamp(today - rank.ReceivedOn, 0, ClearingCosts.MostDays);
        var left = rank.LatestStart - today;
        return new OfferTerms(
            weight,
            IsUrgent(rank) || left <= ShortNoticeDays ? 0 : 1,
            HasPassed(rank),
            waited,
            OfferCosts.LeftOut(weight, HasPassed(rank), rank.LatestStart <= last, Count, left, waited));
    }

    /// <summary>The classes that places are kept for.</summary>
    public static bool IsUrgent(Rank rank) => rank.Severity <= Severity.Class2;
}
