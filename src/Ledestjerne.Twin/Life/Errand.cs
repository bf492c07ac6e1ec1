using Ledestjerne.Domain;

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
    Worsen,
    Answer,
    GiveUpPlace,
    TakeBackPlace,
    Arrive,
    EndStay,
    FollowUp,
    Say,
    Close,
    Reopen,
    HandOver,
    AnswerHandover,

    // Nobody's deeds: streams of chance in a case.
    Arise,
    Send,
    Vary,
    VaryMore,
    Wording,
    Inform,
}

/// <summary>One deed in one case, at a millisecond of a day.</summary>
/// <param name="Note">What was settled by chance when it was planned: severity, service or an answer.</param>
/// <param name="Order">Millisecond of the day above, order of planning below.</param>
internal readonly record struct Errand(CaseId Case, Deed Deed, byte Note, ulong Order) : IComparable<Errand>
{
    /// <summary>Bits of <see cref="Order"/> that count what was planned.</summary>
    public const int CountBits = 37;

    public int Ms => (int)(Order >> CountBits);

    /// <summary>By <see cref="Order"/>.</summary>
    public int CompareTo(Errand other) => Order.CompareTo(other.Order);
}
