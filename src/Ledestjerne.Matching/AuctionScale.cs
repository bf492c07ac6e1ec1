namespace Ledestjerne.Matching;

/// <summary>What both scales share.</summary>
internal static class AuctionScale
{
    /// <summary>
    /// Of a unit of cost. More would leave less to the settlement and cost more phases; measured at 270,000 seekers,
    /// 16 leaves nothing or next to it.
    /// </summary>
    public const int Fractions = 16;

    /// <summary>Whether 32 bits hold every weighted cost of a problem, with its price.</summary>
    public static bool IsNarrow(long dearest) => dearest * Fractions < BestTwo<int>.Beyond / 2;
}
