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

    private readonly List<CaseId> cases = [default];
    private readonly List<int> wakes = [Never];
    private readonly Dictionary<int, List<int>> days = [];
    private readonly PriorityQueue<int, int> order = new();
    private List<int> due = [];
    private int nextDue;
    private int dueDay;

    /// <summary>Takes over a case's day, or that it has none. Cheap when the day is the same as before.</summary>
    public void Follow(Case c)
    {
        var number = (int)c.File.Number;
        while (cases.Count <= number)
        {
            cases.Add(default);
            wakes.Add(Never);
        }

        cases[number] = c.Id;
        var day = c is OpenCase open ? Key(open.WakeOn) : Never;
        if (wakes[number] != day)
        {
            Put(number, day);
        }
    }

    /// <summary>Looks at the case again on the day given, although the case itself says an earlier one.</summary>
    public void Postpone(Case c, LocalDate until) => Put((int)c.File.Number, Key(until));

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
                if (wakes[number] == dueDay)
                {
                    wakes[number] = Never;
                    found = cases[number];
                    return true;
                }
            }
        }
        while (TryOpenDay(Key(today)));
        found = default;
        return false;
    }

    private bool TryOpenDay(int today)
    {
        if (!order.TryPeek(out var day, out _) || day > today)
        {
            return false;
        }

        order.Dequeue();
        days.Remove(day, out due!);
        due.Sort();
        (nextDue, dueDay) = (0, day);
        return true;
    }

    private void Put(int number, int day)
    {
        wakes[number] = day;
        if (day == Never)
        {
            return;
        }

        if (!days.TryGetValue(day, out var list))
        {
            days[day] = list = [];
            order.Enqueue(day, day);
        }

        list.Add(number);
    }

    /// <summary>Rises with the date and is never <see cref="Never"/>.</summary>
    private static int Key(LocalDate date) => (date.Year << 9) | (date.Month << 5) | date.Day;
}
