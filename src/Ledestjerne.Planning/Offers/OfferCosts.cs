using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// What counts when places of the coming weeks are offered, and how much: the published rule, in the order of
/// <see cref="ClearingCosts"/>, with what a short horizon needs on top. First breaches of deadline, weighed by severity;
/// then days of waiting from now on; then travel and the person's order of choice; and among equals whoever has waited
/// longest comes first. What was weighed and measured stands in docs/adr/0010.
/// </summary>
/// <remarks>
/// There are places and deadlines beyond the horizon too. Leaving somebody out therefore costs the days of the whole
/// horizon, and as many more as the deadline is nearer than half a year: those who would be in breach first come first
/// before they are. A deadline that has passed cannot be kept any more, but the person is not given up: leaving them out
/// costs half of what a breach to come costs, so that somebody in breach goes before a breach of any less grave class.
/// </remarks>
internal static class OfferCosts
{
    /// <summary>A deadline so many days ahead or more does not hurry.</summary>
    public const int FarDays = 182;

    /// <summary>Minutes a place outside the person's own choice counts as: more than the farthest, last chosen one.</summary>
    public const int WiderTravel = 1_000;

    /// <summary>More than any place.</summary>
    public const int LeftOutTravel = ClearingCosts.MostTravel + WiderTravel + 1;

    /// <summary>The closest a deadline, passed or not, can come: ten years past it.</summary>
    private const int MostCloseness = 3_800;

    private const int DaysPerWeek = 7;

    /// <summary>A breach that can still be prevented counts so many times one that cannot.</summary>
    private const int BreachToCome = 2;

    /// <param name="weight">1–16.</param>
    /// <param name="passed">No start can be in time.</param>
    /// <param name="inTime">A start in the week is in time.</param>
    /// <param name="counted">Weeks the place counts as: those to wait, and more where another place should come first.</param>
    public static Cost Place(int weight, bool passed, bool inTime, int week, int counted, int third, int waited) =>
        new(passed || inTime ? 0 : BreachToCome * weight, DaysPerWeek * counted, third, waited * week);

    /// <param name="weight">1–16.</param>
    /// <param name="passed">No start can be in time.</param>
    /// <param name="due">The deadline lies in the weeks of the horizon, or has passed.</param>
    /// <param name="weeks">Of the horizon, this one included.</param>
    /// <param name="daysLeft">To the latest start; negative when it has passed.</param>
    public static Cost LeftOut(int weight, bool passed, bool due, int weeks, int daysLeft, int waited) => new(
        !due ? 0 : passed ? weight : BreachToCome * weight,
        (DaysPerWeek * weeks) + Math.Clamp(FarDays - daysLeft, 0, MostCloseness),
        LeftOutTravel,
        waited * weeks);

    /// <summary>How much better the place is than being left out, in one number: the first level that differs decides.</summary>
    /// <remarks>
    /// Each level as a signed digit with room for the difference of two gains: 2 · 4,095 in 14 bits, 2 · 1,601 in 13, 2 · 2²⁴ in 26;
    /// that leaves the first level 63.
    /// </remarks>
    public static long Gain(Cost leftOut, Cost place) =>
        Digits(leftOut.First - place.First, leftOut.Second - place.Second, leftOut.Third - place.Third, leftOut.Tie - place.Tie);

    /// <summary>No less than the gain of any place, and falling as the first two levels fall.</summary>
    public static long MostGain(Cost leftOut) => Digits(leftOut.First, leftOut.Second, LeftOutTravel, Cost.MostTie);

    /// <summary>The same, of places that count as so many weeks.</summary>
    public static long MostGain(long mostGain, int weeks) => mostGain - ((long)(DaysPerWeek * weeks) << (13 + 26));

    private static long Digits(int first, int second, int third, int tie) =>
        ((((((long)first << 14) + second) << 13) + third) << 26) + tie;
}
