using System.Runtime.InteropServices;
using NodaTime;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// All that is planned. Days to come are lists, sorted as they begin; what is planned for the day that has begun goes into
/// a heap beside them. What is planned for a moment that has passed comes next.
/// </summary>
internal sealed class Agenda(LocalDate first)
{
    private readonly List<List<Errand>?> days = [];
    private readonly Stack<List<Errand>> spare = new();
    private readonly SoonestErrands soon = new();
    private List<Errand> today = [];
    private int next;
    private int now = -1;
    private ulong planned;

    public void Plan(LocalDate day, int ms, CaseId about, Deed deed, byte note = 0) => Plan(Period.DaysBetween(first, day), ms, about, deed, note);

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

        (days[day] ??= spare.TryPop(out var used) ? used : []).Add(errand);
    }

    /// <summary>Begins a day; what was left of the one before is lost.</summary>
    public void Begin(LocalDate day)
    {
        now = Period.DaysBetween(first, day);
        today.Clear();
        spare.Push(today);
        soon.Clear();
        next = 0;
        if (now < days.Count && days[now] is { } planned)
        {
            days[now] = null;
            today = planned;
            CollectionsMarshal.AsSpan(today).Sort(default(ByOrder));
        }
        else
        {
            today = [];
        }
    }

    /// <summary>The next errand of the day that has begun.</summary>
    public bool TryTake(out Errand errand)
    {
        if (next < today.Count && (soon.IsEmpty || today[next].Order < soon.First.Order))
        {
            errand = today[next++];
            return true;
        }

        return soon.TryTake(out errand);
    }

    private readonly struct ByOrder : IComparer<Errand>
    {
        public int Compare(Errand a, Errand b) => a.Order.CompareTo(b.Order);
    }
}
