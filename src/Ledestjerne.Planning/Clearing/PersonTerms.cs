using Ledestjerne.Domain;
using Ledestjerne.Matching;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>What a person's dates and severity mean in the weeks of the run, which are counted from 0.</summary>
/// <param name="First">The first week in which the person can start; 0 or more.</param>
/// <param name="InTime">The last week that begins no later than the latest start; -1 when it has passed, the number of weeks when it lies beyond the run.</param>
/// <param name="Weight">What a breach weighs, 1–16.</param>
/// <param name="Days">Waited before the run, 0–36,500.</param>
internal readonly record struct PersonTerms(int First, int InTime, int Weight, int Days)
{
    public static PersonTerms Of(WaitingPerson person, Week from, int weeks)
    {
        var first = person.EarliestStart is { } day ? FirstAfter(day).Index - from.Index : 0;
        var inTime = Week.Of(person.LatestStart).Index - from.Index;
        var days = Period.DaysBetween(person.WaitingSince, from.Monday);
        return new PersonTerms(
            Math.Clamp(first, 0, weeks),
            Math.Clamp(inTime, -1, weeks),
            ClearingCosts.SeverityWeight(person.Severity),
            Math.Clamp(days, 0, ClearingCosts.MostDays));
    }

    /// <summary>The day within a week is agreed with the provider, so that a week with one possible working day is possible.</summary>
    private static Week FirstAfter(LocalDate day) => Week.Of(day) is var week && week.Friday < day ? week.Plus(1) : week;

    public bool Breach(int week) => week > InTime;

    /// <summary>Without a place in the run the person starts after it at the earliest.</summary>
    public bool BreachUnplaced(int weeks) => InTime < weeks;

    /// <summary>There is a week of the run in which the person could start in time, had it a place.</summary>
    public bool CanBeInTime(int weeks) => InTime < weeks && InTime >= First;

    /// <param name="third"><see cref="ClearingCosts.Third"/>.</param>
    public Cost At(int week, int third) => new(Breach(week) ? Weight : 0, week, third, Days * week);

    public Cost Unplaced(int weeks)
    {
        var counted = ClearingCosts.UnplacedWeeks(weeks);
        return new Cost(BreachUnplaced(weeks) ? Weight : 0, counted, ClearingCosts.UnplacedTravel, Days * counted);
    }
}
