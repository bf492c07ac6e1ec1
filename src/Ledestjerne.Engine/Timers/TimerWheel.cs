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

    /// <summary>Brings near what is known of a case that will be followed soon.</summary>
    /// <returns>Nothing of meaning.</returns>
    public int ReadAhead(Case c) => Of(c).Day;

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

    /// <summary>Whether none of the due cases that come next has been told of.</summary>
    public bool HasUntold => nextDue >= told && nextDue < due.Count;

    /// <summary>Tells of the due cases that come next.</summary>
    /// <returns>How many.</returns>
    public int Tell(Span<CaseId> into)
    {
        var found = 0;
        for (told = nextDue; told < due.Count && found < into.Length; told++)
        {
            if (wakes[due[told]] is var wake && wake.Day == dueDay)
            {
                into[found++] = wake.Case;
            }
        }

        return found;
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
        (nextDue, told, dueDay) = (0, 0, day);
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
