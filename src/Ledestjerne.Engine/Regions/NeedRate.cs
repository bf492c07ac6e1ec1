using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary>How often people need a service. Feeds the synthetic life and the dimensioning; no decision reads it.</summary>
/// <param name="PerThousand">Needs per 1,000 inhabitants per year in each <see cref="AgeBand"/>, 0–1,000.</param>
/// <param name="SeverityPercent">Share of each severity 1–5, whole per cent, together 100.</param>
/// <param name="RefusedPercent">Share of the assessed that is refused, 0–100.</param>
/// <param name="BacklogWeeks">Weeks of granted needs that wait when the region opens, 0–52.</param>
public sealed record NeedRate(
    ServiceId Service,
    ImmutableArray<decimal> PerThousand,
    ImmutableArray<int> SeverityPercent,
    int RefusedPercent,
    decimal BacklogWeeks)
{
    /// <summary>Needs raised per week, from 52 weeks a year.</summary>
    public decimal PerWeek(Municipality municipality) =>
        PerThousand.Zip(municipality.People, (rate, people) => rate * people).Sum() / 52_000m;
}

/// <summary>How people behave in the synthetic life; whole per cent unless said otherwise.</summary>
/// <param name="Seed">Of the synthetic people and their acts: the same seed, the same life.</param>
/// <param name="Channels">How the need is raised.</param>
/// <param name="ChoiceDaysMedian">Calendar days a person takes to choose, 0–60.</param>
public sealed record LifeParameters(
    int Seed,
    ChannelShares Channels,
    int RaisedByRelativePercent,
    int WithoutNationalNumberPercent,
    int InterpreterPercent,
    int TransportPercent,
    int MoreInformationPercent,
    int AppealPercent,
    ChoiceShares Choices,
    int HelpChoosingPercent,
    int ChoiceDaysMedian,
    int OfferDeclinedPercent,
    int OfferUnansweredPercent,
    int PlacementCancelledPercent,
    int HandoverPercent,
    int FollowUpAnswerPercent,
    int HelpedPercent,
    int HeardPercent,
    int NextNeedPercent)
{
    public LifePace Pace { get; init; }

    /// <summary>Our own; of an absence of some 7 per cent among Norwegian health staff the larger part is long and covered.</summary>
    public const int OrdinaryStaffSickPercent = 3;

    /// <summary>Places that ordinary sickness among staff takes in a week, on the mean, 0–50; the capacity is what is left with it.</summary>
    public int StaffSickPercent { get; init; } = OrdinaryStaffSickPercent;
}

/// <summary>How much time passes between what people do.</summary>
public enum LifePace
{
    /// <summary>Days and weeks, in office hours, as among people.</summary>
    Days,

    /// <summary>None but for stays and queues, around the clock: a region of the theory of queues.</summary>
    AtOnce,
}

/// <summary>Together 100.</summary>
public sealed record ChannelShares(int Web, int Phone, int Desk, int Professional);

/// <summary>Together 100.</summary>
public sealed record ChoiceShares(int FirstThatFits, int Shortlist, int Delegate);
