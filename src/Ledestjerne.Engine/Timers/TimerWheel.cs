using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// Which case has to be woken on which day. Days come out in order, and the cases of a day by their number, whatever
/// order they went in, so that two runs over the same journal wake alike. A case that gets a later day stays on the list of
/// the earlier one, and is moved when that begins: mostly it has got a later one still. Not for concurrent use.
/// </summary>
public sealed class TimerWheel
{
    private const int Never = Case.Never;
    private const int Fewest = 64;
    private const int Near = 512;

    /// <summary>How far ahead a list is sent for while it is gone through.</summary>
    private const int Soon = 16;

    private Wakeful[] wakes = [];
    private readonly Dictionary<int, List<int>> days = [];
    private readonly PriorityQueue<int, int> order = new();

    /// <summary>Lists of days, each where its day falls when they are counted round and round: mostly the day is there.</summary>
    private readonly (int Day, List<int>? Cases)[] near = new (int, List<int>?)[Near];
    private List<int> due = [];
    private List<int>? spare;
    private int nextDue;
    private int told;
    private int dueDay;

    /// <summary>Takes over a case's day, or that it has none. Cheap when the day is the same as before.</summary>
    public void Follow(Case c)
    {
        var day = c.WakeDay;
        if (Of(c).Day != day)
        {
            Put(c, day);
        }
    }

    /// <summary>What is known of the case will be asked for soon.</summary>
    public void Expect(Case c) => Nearer.Send(ref Of(c));

    /// <summary>Looks at the case again on the day given, although the case itself says an earlier one.</summary>
    public void Postpone(Case c, LocalDate until) => Put(c, until.Count());

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
        while (TryOpenDay(today.Count()));
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
        near[day & (Near - 1)] = default;
        // Most have got another day since, and need not be put in order.
        LeaveDue(due, day);
        due.Sort();
        (nextDue, dueDay) = (0, day);
        // The first is taken at once and needs not be told of.
        told = Math.Min(1, due.Count);
        return true;
    }

    /// <summary>Leaves those on the list who are to be woken on its day.</summary>
    private void LeaveDue(List<int> list, int day)
    {
        var numbers = CollectionsMarshal.AsSpan(list);
        var left = 0;
        for (var at = 0; at < numbers.Length; at++)
        {
            if (at + Soon < numbers.Length)
            {
                Nearer.Send(ref wakes[numbers[at + Soon]]);
            }

            if (TakeOff(numbers[at], day))
            {
                numbers[left++] = numbers[at];
            }
        }

        CollectionsMarshal.SetCount(list, left);
    }

    /// <summary>Takes a case off the list of a day; if it is to be woken on a later one, it goes on to that list.</summary>
    /// <returns>Whether it is to be woken on this day.</returns>
    private bool TakeOff(int number, int day)
    {
        ref var wake = ref wakes[number];
        if (wake.Listed != day)
        {
            return false;
        }

        wake.Listed = Never;
        if (wake.Day == day)
        {
            return true;
        }

        if (wake.Day != Never)
        {
            List(number, ref wake);
        }

        return false;
    }

    private ref Wakeful Of(Case c)
    {
        var number = (int)c.File.Number;
        if (number >= wakes.Length)
        {
            Widen(Math.Max(number + 1, Math.Max(Fewest, 2 * wakes.Length)));
        }

        return ref wakes[number];
    }

    private void Widen(int size)
    {
        var from = wakes.Length;
        Array.Resize(ref wakes, size);
        wakes.AsSpan(from).Fill(new Wakeful { Day = Never, Listed = Never });
    }

    private void Put(Case c, int day)
    {
        ref var wake = ref Of(c);
        (wake.Case, wake.Day) = (c.Id, day);
        if (day < wake.Listed)
        {
            List((int)c.File.Number, ref wake);
        }
    }

    private void List(int number, ref Wakeful wake)
    {
        wake.Listed = wake.Day;
        ref var place = ref near[wake.Day & (Near - 1)];
        var list = place.Cases;
        if (list is null || place.Day != wake.Day)
        {
            place = (wake.Day, list = ListOf(wake.Day));
        }

        list.Add(number);
    }

    private List<int> ListOf(int day)
    {
        if (!days.TryGetValue(day, out var list))
        {
            days[day] = list = spare ?? [];
            spare = null;
            order.Enqueue(day, day);
        }

        return list;
    }

    /// <summary>A case by its number, with the day it is woken on.</summary>
    private struct Wakeful
    {
        public CaseId Case;
        public int Day;

        /// <summary>The earliest day on whose list it stands; on any later one it has been passed over.</summary>
        public int Listed;
    }
}
