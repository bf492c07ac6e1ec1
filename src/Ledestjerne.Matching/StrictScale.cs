namespace Ledestjerne.Matching;

/// <summary>
/// The levels as digits of one 64-bit number, each digit with some room for sums over a few seekers. Not enough room to be
/// strict in every case, but so nearly that the settlement, which is, has little left to do.
/// </summary>
internal sealed class StrictScale : IScale<long>
{
    /// <summary>So many seekers' differences a digit holds before it carries.</summary>
    private const long Room = 16;

    private readonly int dropped;
    private readonly long tieSpan;
    private readonly long thirdSpan;
    private readonly long secondSpan;

    /// <param name="most">The highest of each level in the part.</param>
    public StrictScale(Cost most)
    {
        thirdSpan = (most.Third + 1) * Room;
        secondSpan = (most.Second + 1) * Room;
        var tie = most.Tie;
        while ((Int128)(most.First + 1) * secondSpan * thirdSpan * Span(tie) * AuctionScale.Fractions > BestTwo<long>.Beyond / 2)
        {
            if (tie == 0)
            {
                (secondSpan, thirdSpan) = (most.Second + 1, most.Third + 1);
                break;
            }

            tie >>= 1;
            dropped++;
        }

        tieSpan = Span(tie);
    }

    public long Of(long packed)
    {
        var cost = new Cost(packed);
        var value = (((((long)cost.First * secondSpan) + cost.Second) * thirdSpan) + cost.Third) * tieSpan;
        return (value + (cost.Tie >> dropped)) * AuctionScale.Fractions;
    }

    public Levels PriceOf(long price)
    {
        var rest = price / AuctionScale.Fractions;
        var tie = Digit(ref rest, tieSpan) << dropped;
        var third = Digit(ref rest, thirdSpan);
        var second = Digit(ref rest, secondSpan);
        return new Levels(rest, second, third, tie);
    }

    private static long Span(int tie) => tie == 0 ? 1 : (tie + 1) * Room;

    /// <summary>Takes the lowest digit off, as the signed number nearest to nothing.</summary>
    private static long Digit(ref long value, long span)
    {
        var digit = value % span;
        digit -= digit > span / 2 ? span : 0;
        value = (value - digit) / span;
        return digit;
    }
}
