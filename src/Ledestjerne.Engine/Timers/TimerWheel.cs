using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// Which case has to be woken on which day. Days come out in order, and the cases of a day by their number, whatever
/// order they went in, so that two runs over the same journal wake alike. Not for concurrent use.
/// </summary>
public sealed class TimerWheel
{
    private const int Never = 0;

    private Wakeful[] wakes = new Wakeful[64];
    private readonly Dictionary<int, List<int>> days = [];
    private readonly PriorityQueue<int, int> order = new();
    private List<int> due = [];
    private List<int>? spare;
    private int nextDue;
    private int told;
    private int dueDay;

    /// <summary>Takes over a case's day, or that it has none. Cheap when the day is the same as before.</summary>
    public void Follow(Case c)
    {
        var day = c is OpenCase open ? Key(open.WakeOn) : Never;
        if (Of(c).Day != day)
        {
            Put(c, day);
        }
    }

    /// <summary>What is known of the case will be asked for soon.</summary>
    public void Expect(Case c) => Nearer.Send(ref Of(c));

    /// <summary>Looks at the case again on the day given, although the case itself says an earlier one.</summary>
    public void Postpone(Case c, LocalDate until) => Put(c, Key(until));

    /// <summary>
    /// The next case with a day on or before today, once for each time it was given such a day. What is given while the
    /// due ones are taken comes after them.
    /// </summary>
    public bool TryTake(LocalDate today, out CaseId found)
    {
        do
        {
            while (nextDue < due.Count)
            {
                var number = due[nextDue++];
                ref var wake = ref wakes[number];
                if (wake.Day == dueDay)
                {
                    wake.Day = Never;
                    found = wake.Case;
                    return true;
                }
            }
        }
        while (TryOpenDay(Key(today)));
        found = default;
        return false;
    }

    /// <summary>Tells once of each due case that comes within <see cref="IDrivenRegion.Ahead"/>.</summary>
    public bool TryTell(out CaseId soon)
    {
        soon = default;
        if (told == due.Count || told - nextDue >= IDrivenRegion.Ahead)
        {
            return false;
        }

        soon = wakes[due[told++]].Case;
        return true;
    }

    private bool TryOpenDay(int today)
    {
        if (!order.TryPeek(out var day, out _) || day > today)
        {
            return false;
        }

        order.Dequeue();
        due.Clear();
        spare = due;
        days.Remove(day, out due!);
        // Most have got another day since, and need not be put in order.
        due.RemoveAll(number => wakes[number].Day != day);
        due.Sort();
        (nextDue, dueDay) = (0, day);
        // The first is taken at once and needs not be told of.
        told = Math.Min(1, due.Count);
        return true;
    }

    private ref Wakeful Of(Case c)
    {
        var number = (int)c.File.Number;
        if (number >= wakes.Length)
        {
            Array.Resize(ref wakes, Math.Max(number + 1, 2 * wakes.Length));
        }

        return ref wakes[number];
    }

    private void Put(Case c, int day)
    {
        Of(c) = new Wakeful { Case = c.Id, Day = day };
        if (day == Never)
        {
            return;
        }

        if (!days.TryGetValue(day, out var list))
        {
            days[day] = list = spare ?? [];
            spare = null;
            order.Enqueue(day, day);
        }

        list.Add((int)c.File.Number);
    }

    /// <summary>Rises with the date and is never <see cref="Never"/>.</summary>
    private static int Key(LocalDate date) => (date.Year << 9) | (date.Month << 5) | date.Day;

    /// <summary>A case by its number, with the day it is woken on.</summary>
    private struct Wakeful
    {
        public CaseId Case;
        public int Day;
    }
}
