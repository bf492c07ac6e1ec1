using NodaTime;
using Ledestjerne.Domain;
using Ledestjerne.Engine;

namespace Ledestjerne.Twin;

/// <summary>
/// All that is planned. Days to come are piles of small pages, laid by minute as they begin; what is planned for the day that has
/// begun goes into a heap beside them. What is planned for a moment that has passed comes next.
/// </summary>
internal sealed class Agenda(LocalDate first)
{
    private const int MsOfMinute = 60_000;
    private const int MinutesOfDay = 24 * 60;
    private readonly List<Page?> days = [];
    private readonly Stack<Page> spare = new();
    private readonly SoonestErrands soon = new();

    /// <summary>What is planned as the next thing, which need not pass through the heap.</summary>
    private readonly Queue<Errand> atOnce = new();
    private Errand[] today = [];
    private int count;
    private int next;
    private int told;
    private int now = -1;
    private ulong planned;

    public void Plan(LocalDate day, int ms, CaseId about, Deed deed, byte note = 0) => Plan(day.DaysSince(first), ms, about, deed, note);

    /// <param name="day">Counted from the first.</param>
    /// <param name="ms">Of the day, 0–86,399,999.</param>
    public void Plan(int day, int ms, CaseId about, Deed deed, byte note)
    {
        var errand = new Errand(about, deed, note, ((ulong)ms << Errand.CountBits) | planned++);
        if (day <= now)
        {
            soon.Add(errand);
            return;
        }

        while (days.Count <= day)
        {
            days.Add(null);
        }

        var page = days[day];
        if (page is null || page.Count == Page.Size)
        {
            var fresh = spare.TryPop(out var used) ? used : new Page();
            fresh.Below = page;
            days[day] = page = fresh;
        }

        page.Errands[page.Count++] = errand;
    }

    /// <summary>As the next thing, after what was planned for the same moment before.</summary>
    /// <param name="ms">Of the day; from one call to the next it never falls within a day.</param>
    public void PlanNow(int day, int ms, CaseId about, Deed deed, byte note)
    {
        if (day == now)
        {
            atOnce.Enqueue(new Errand(about, deed, note, ((ulong)ms << Errand.CountBits) | planned++));
        }
        else
        {
            Plan(day, ms, about, deed, note);
        }
    }

    /// <summary>Begins a day; what was left of the one before is lost.</summary>
    public void Begin(LocalDate day)
    {
        now = Period.DaysBetween(first, day);
        soon.Clear();
        atOnce.Clear();
        (count, next, told) = (0, 0, 0);
        if (now < days.Count)
        {
            Lay(days[now]);
            days[now] = null;
        }
    }

    /// <summary>
    /// By minute, and within a minute as they were planned, which is all that has to be done unless some come within the
    /// minute: a day that is sorted by comparing costs several times as much.
    /// </summary>
    private void Lay(Page? last)
    {
        Span<int> starts = stackalloc int[MinutesOfDay + 1];
        starts.Clear();
        for (var page = last; page is not null; page = page.Below)
        {
            foreach (ref readonly var errand in page.Errands.AsSpan(0, page.Count))
            {
                starts[errand.Ms / MsOfMinute]++;
            }
        }

        for (var minute = 0; minute <= MinutesOfDay; minute++)
        {
            starts[minute] = count += starts[minute];
        }

        if (count > today.Length)
        {
            today = new Errand[Math.Max(count, 2 * today.Length)];
        }

        // From the last planned to the first, so that each minute is filled from its end.
        for (var page = last; page is not null;)
        {
            for (var at = page.Count - 1; at >= 0; at--)
            {
                ref readonly var errand = ref page.Errands[at];
                today[--starts[errand.Ms / MsOfMinute]] = errand;
            }

            var below = page.Below;
            (page.Count, page.Below) = (0, null);
            spare.Push(page);
            page = below;
        }

        for (var minute = 0; minute < MinutesOfDay; minute++)
        {
            Sort(today.AsSpan(starts[minute]..starts[minute + 1]));
        }
    }

    private static void Sort(Span<Errand> minute)
    {
        for (var at = 1; at < minute.Length; at++)
        {
            if (minute[at].Order < minute[at - 1].Order)
            {
                minute.Sort();
                return;
            }
        }
    }

    /// <summary>
    /// Tells once of each errand that comes within <see cref="IDrivenRegion.Ahead"/>: not of what is planned while the day goes on.
    /// </summary>
    public bool TryTell(out Errand soon)
    {
        if (told == count || told - next >= IDrivenRegion.Ahead)
        {
            soon = default;
            return false;
        }

        soon = today[told++];
        return true;
    }

    /// <summary>The next errand of the day that has begun.</summary>
    public bool TryTake(out Errand errand)
    {
        var order = soon.IsEmpty ? ulong.MaxValue : soon.First.Order;
        if (atOnce.TryPeek(out errand) && errand.Order < order && (next == count || errand.Order < today[next].Order))
        {
            atOnce.Dequeue();
            return true;
        }

        if (next < count && today[next].Order < order)
        {
            errand = today[next++];
            told = Math.Max(told, next);
            return true;
        }

        return soon.TryTake(out errand);
    }

    /// <summary>A part of a day's errands: a list that doubled for each day to come would mostly hold nothing.</summary>
    private sealed class Page
    {
        public const int Size = 256;
        public readonly Errand[] Errands = new Errand[Size];
        public int Count;
        public Page? Below;
    }
}
