using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>What somebody in the synthetic life means to do.</summary>
internal enum Deed : byte
{
    Raise,
    AskMore,
    AnswerMore,
    Assess,
    Appeal,
    CloseRefused,
    Choose,
    Withdraw,
    Answer,
    GiveUpPlace,
    TakeBackPlace,
    Arrive,
    FollowUp,
    Say,
    Close,
    Reopen,
    HandOver,
    AnswerHandover,
}

/// <summary>One deed in one case, at a minute of a day.</summary>
/// <param name="Note">What was settled by chance when it was planned: severity, service or an answer.</param>
/// <param name="Order">Minute of the day above, order of planning below.</param>
internal readonly record struct Errand(CaseId Case, Deed Deed, byte Note, ulong Order)
{
    public int Minute => (int)(Order >> 40);
}

/// <summary>All that is planned, by day. What is planned for a day that has begun is lost: plan for a later one.</summary>
internal sealed class Agenda(LocalDate first)
{
    private readonly List<List<Errand>?> days = [];
    private ulong planned;

    public void Plan(LocalDate day, int minute, CaseId about, Deed deed, byte note = 0)
    {
        var at = Period.DaysBetween(first, day);
        while (days.Count <= at)
        {
            days.Add(null);
        }

        (days[at] ??= []).Add(new Errand(about, deed, note, ((ulong)minute << 40) | planned++));
    }

    /// <summary>The errands of a day in order; they are forgotten here.</summary>
    public List<Errand> Take(LocalDate day)
    {
        var at = Period.DaysBetween(first, day);
        if (at >= days.Count || days[at] is not { } errands)
        {
            return [];
        }

        days[at] = null;
        CollectionsMarshal.AsSpan(errands).Sort(static (a, b) => a.Order.CompareTo(b.Order));
        return errands;
    }
}
