using Ledestjerne.Matching;

namespace Ledestjerne.MatchingInstances;

/// <summary>
/// The one number that instance files have for a cost: 100,000 · breaches by severity + 1,000 · weeks + the rest. Its
/// levels can be read back, and <see cref="Weights.Standard"/> make the same number of them again.
/// </summary>
internal static class InstanceCost
{
    public const int Most = (Cost.MostFirst * Breach) + Breach - 1;

    private const int Breach = 100_000;
    private const int Week = 1_000;
    private const int WeekWhenUnplaced = 40;
    private const int SoftWhenUnplaced = 999;

    public static int Number(int breaches, int week, int soft) => (Breach * breaches) + (Week * week) + soft;

    /// <summary>Staying without a place always counts as a breach, and as forty weeks.</summary>
    public static int Unplaced(int severityWeight) => Number(severityWeight, WeekWhenUnplaced, SoftWhenUnplaced);

    /// <param name="number">0–102,399,999.</param>
    public static Cost Levels(int number) => new(number / Breach, number % Breach / Week, number % Week);
}
