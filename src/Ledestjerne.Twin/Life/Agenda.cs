using NodaTime;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// All that is planned. Days to come are piles of small pages, sorted as they begin; what is planned for the day that has
/// begun goes into a heap beside them. What is planned for a moment that has passed comes next.
/// </summary>
internal sealed class Agenda(LocalDate first)
{
    private readonly List<Page?> days = [];
    private readonly Stack<Page> spare = new();
    private readonly SoonestErrands soon = new();
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

    /// <summary>Begins a day; what was left of the one before is lost.</summary>
    public void Begin(LocalDate day)
    {
        now = Period.DaysBetween(first, day);
        soon.Clear();
        (count, next, told) = (0, 0, 0);
        if (now < days.Count)
        {
            for (var page = days[now]; page is not null;)
            {
                var below = page.Below;
                Take(page);
                page = below;
            }

            days[now] = null;
            today.AsSpan(0, count).Sort();
        }
    }

    /// <summary>Whether the next errand of those the day began with has not been told of.</summary>
    public bool HasUntold => next == told && next < count;

    /// <summary>
    /// Tells of the cases of the errands that come next: not those that will be raised, and not what is planned while the
    /// day goes on.
    /// </summary>
    /// <returns>How many.</returns>
    public int Tell(Span<CaseId> into)
    {
        var found = 0;
        told = Math.Min(count, next + into.Length);
        foreach (ref readonly var errand in today.AsSpan(next, told - next))
        {
            if (errand.Deed != Deed.Raise)
            {
                into[found++] = errand.Case;
            }
        }

        return found;
    }

    /// <summary>The next errand of the day that has begun.</summary>
    public bool TryTake(out Errand errand)
    {
        if (next < count && (soon.IsEmpty || today[next].Order < soon.First.Order))
        {
            errand = today[next++];
            return true;
        }

        return soon.TryTake(out errand);
    }

    /// <summary>To today, and the page back to the spare ones.</summary>
    private void Take(Page page)
    {
        if (count + page.Count > today.Length)
        {
            Array.Resize(ref today, Math.Max(count + page.Count, 2 * today.Length));
        }

        page.Errands.AsSpan(0, page.Count).CopyTo(today.AsSpan(count));
        count += page.Count;
        (page.Count, page.Below) = (0, null);
        spare.Push(page);
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
