namespace Ledestjerne.Planning;

/// <summary>
/// What counts in a run, and how much: the published rule. First breaches of deadline, weighed by severity; then weeks of
/// waiting; then travel and the person's order of choice; and among answers that are equal in all three, whoever has
/// waited longest comes first. Payment, income, address, contract volume and who owns the provider do not occur.
/// </summary>
/// <remarks>
/// Weeks are counted from the first week of the run. What somebody has waited before that is the same whatever the answer,
/// so that the answer with the least sum from here on is also the one with the least sum of whole waits.
/// </remarks>
public static class ClearingCosts
{
    /// <summary>Minutes; farther counts as this far, so that a long journey never outweighs a week.</summary>
    public const int MostTravel = 600;

    /// <summary>Minutes, where home or provider has no coordinates: neither gain nor loss for leaving them out.</summary>
    public const int UnknownTravel = 60;

    /// <summary>Minutes that each step down the person's own order counts as.</summary>
    public const int ChoiceStep = 100;

    /// <summary>From the fourth choice on.</summary>
    public const int MostChoice = 300;

    /// <summary>More than the farthest, last chosen place: <see cref="MostTravel"/> + <see cref="MostChoice"/> + 99.</summary>
    public const int UnplacedTravel = 999;

    /// <summary>A hundred years: days waited before the run are counted up to this.</summary>
    public const int MostDays = 36_500;

    /// <summary>A breach for one in class 1 weighs as much as for two in class 2, four in class 3, eight in class 4 and sixteen in class 5.</summary>
    /// <param name="severity">1, gravest, to 5.</param>
    public static int SeverityWeight(int severity) => severity switch
    {
        1 => 16,
        2 => 8,
        3 => 4,
        4 => 2,
        5 => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "allowed are 1 to 5"),
    };

    /// <summary>Nobody knows when someone without a place starts; it is counted as if another whole run were waited.</summary>
    public static int UnplacedWeeks(int weeks) => 2 * weeks;

    /// <param name="minutes">-1: unknown.</param>
    /// <param name="rank">1: first choice; 0: had not chosen.</param>
    public static int Third(int minutes, int rank) =>
        Math.Min(minutes < 0 ? UnknownTravel : minutes, MostTravel) + Math.Clamp((rank - 1) * ChoiceStep, 0, MostChoice);
}
