using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The arithmetic of waiting lists (Fong and others, 2022). All in weeks. It reckons as if arrivals and places go on as
/// they are; a gauge, not an oracle.
/// </summary>
public static class WaitingListArithmetic
{
    /// <summary>Target ÷ mean wait at which 98.2 of 100 start within the target.</summary>
    public const int Factor = 4;

    /// <summary>Weeks in which relief is to bring a queue down.</summary>
    public const int ReliefWeeks = 26;

    /// <summary>Beyond this the queue is said not to get there.</summary>
    private const int MostWeeks = 520;

    public static decimal TargetQueue(decimal arrivals, int targetWeeks) => arrivals * targetWeeks / Factor;

    public static decimal Relief(decimal arrivals, int queue, decimal targetQueue) =>
        arrivals + ((queue - targetQueue) / ReliefWeeks);

    /// <param name="today">The date is counted from the week after.</param>
    public static QueueOutlook Of(decimal arrivals, decimal places, decimal used, int queue, int targetWeeks, LocalDate today)
    {
        var target = TargetQueue(arrivals, targetWeeks);
        var usable = places * used;
        var shrinks = usable - arrivals;
        var relief = Math.Max(0, Relief(arrivals, queue, target));
        var meanWait = usable == 0 ? 0 : queue / usable;
        return new QueueOutlook(
            arrivals,
            places,
            used,
            queue,
            targetWeeks,
            target,
            usable == 0 ? null : arrivals / usable,
            2 * meanWait / targetWeeks,
            relief,
            DownOn(queue - target, shrinks, today),
            (int)Math.Round(-shrinks, MidpointRounding.AwayFromZero),
            used == 0 ? 0 : (int)Math.Ceiling(Math.Max(0, relief - usable) / used));
    }

    private static LocalDate? DownOn(decimal over, decimal shrinks, LocalDate today)
    {
        var monday = Week.Of(today).Plus(1).Monday;
        if (over <= 0)
        {
            return monday;
        }

        return shrinks <= 0 || over / shrinks > MostWeeks ? null : monday.PlusWeeks((int)Math.Ceiling(over / shrinks));
    }
}
