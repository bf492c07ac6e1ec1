using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// A case in one of its states. A state is a type, so that what cannot be in a state cannot be written down: only
/// <see cref="Offered"/> has an offer, only <see cref="Closed"/> has no next step.
/// </summary>
public abstract record Case(CaseFile File)
{
    private protected Case(CaseFile file, Obligation owed)
        : this(file) => Owed = owed;

    /// <summary><see cref="OpenCase.Now"/>; missing of a closed case. Here, so that the promises need not ask what kind of case it is.</summary>
    internal Obligation Owed { get; private protected init; }

    /// <summary>The right whose start is waited for; empty before there is one, and when help has started.</summary>
    public virtual Right? Awaited => null;

    public CaseId Id => File.Id;

    public PersonId Person => File.Person;

    public Need Need => File.Need;

    /// <summary>The service the case is about now: what was granted, before that what was asked for.</summary>
    public virtual ServiceId Service => Need.Service;

    /// <summary>
    /// The first day on which the timer has something to do in this case, as <see cref="CountedDays.Count"/>; <see cref="Never"/> when
    /// it has nothing.
    /// </summary>
    internal virtual int WakeDay => Never;

    /// <summary>Later than any day.</summary>
    internal const int Never = int.MaxValue;
}

/// <summary>A case that obliges somebody.</summary>
public abstract record OpenCase(CaseFile File, Obligation Now) : Case(File, Made(Now))
{
    /// <exception cref="ArgumentException">An obligation that was never made.</exception>
    public Obligation Now
    {
        get => Owed;
        init => Owed = Made(value);
    }

    /// <summary>The first day on which the timer has something to do in this case.</summary>
    public LocalDate WakeOn => CountedDays.DateOf(WakeDay);

    internal override int WakeDay => 1 + (File.Pending is { } pending ? Math.Min(pending.AnswerDue.Count(), Now.Due.Count()) : Now.Due.Count());

    /// <summary>The same case with another obligation.</summary>
    public OpenCase Obliging(Obligation now) => this with { Now = now };

    /// <summary>The same case with the parts that follow it changed.</summary>
    public OpenCase Filed(CaseFile file) => this with { File = file };

    private static Obligation Made(Obligation now) =>
        now.IsMissing ? throw new ArgumentException("An open case needs an owner, a next step and a deadline.", nameof(now)) : now;
}

/// <summary>Raised and not yet assessed, or raised again by an appeal.</summary>
/// <param name="AssessmentDue">Fixed when the need was received; asking for information does not move it.</param>
/// <param name="RefusedBy">After an appeal: who refused, and may not assess it again.</param>
public abstract record Unassessed(CaseFile File, Obligation Now, LocalDate AssessmentDue, ProfessionalId RefusedBy) : OpenCase(File, Now);

public sealed record Raised(CaseFile File, Obligation Now, LocalDate AssessmentDue, ProfessionalId RefusedBy = default)
    : Unassessed(File, Now, AssessmentDue, RefusedBy);

/// <summary>The owner has asked the person for something more; the assessment clock runs on.</summary>
public sealed record AwaitingInformation(CaseFile File, Obligation Now, LocalDate AssessmentDue, ProfessionalId RefusedBy)
    : Unassessed(File, Now, AssessmentDue, RefusedBy);

/// <summary>The right was refused, with an appeal and something else offered.</summary>
public sealed record Refused(CaseFile File, Obligation Now, RightRefusal Refusal) : OpenCase(File, Now);

/// <summary>A right is granted and the service has not started.</summary>
public abstract record Entitled(CaseFile File, Obligation Now, Right Right) : OpenCase(File, Now)
{
    public sealed override Right? Awaited => Right;

    public sealed override ServiceId Service => Right.Service;

    internal override int WakeDay => Math.Min(base.WakeDay, ClockDay);

    /// <summary>When the deadline of the right itself says something.</summary>
    private int ClockDay => Right.BreachedOn is not null ? Never
        : Right.AtRiskOn is null && WaitsForPlace ? Right.AtRiskFrom.Count()
        : Right.LatestStart.Count() + 1;

    /// <summary>Whether no start inside the deadline is agreed or offered.</summary>
    public virtual bool WaitsForPlace => true;
}

/// <summary>The person has a right and has not chosen yet.</summary>
public sealed record Choosing(CaseFile File, Obligation Now, Right Right) : Entitled(File, Now, Right);

/// <summary>Chosen, and in the queue.</summary>
public sealed record Waiting(CaseFile File, Obligation Now, Right Right, Choice Choice) : Entitled(File, Now, Right)
{
    /// <summary>Whether an offer at the site is within what the person chose. How far it is, is asked only where that counts.</summary>
    public bool Chose(SiteId site, Catalogue catalogue) =>
        Choice.Covers(site, Choice.HasLimit ? catalogue.TravelMinutes(Need.Home, site) : 0);
}

/// <summary>A place is held for the person until the offer expires.</summary>
public sealed record Offered(CaseFile File, Obligation Now, Right Right, Choice Choice, Offer Offer) : Entitled(File, Now, Right)
{
    public override bool WaitsForPlace => Offer.Start > Right.LatestStart;
}

/// <summary>The place is booked.</summary>
public sealed record Placed(CaseFile File, Obligation Now, Right Right, Choice Choice, Offer Placement) : Entitled(File, Now, Right)
{
    public override bool WaitsForPlace => Placement.Start > Right.LatestStart;
}

/// <summary>The person gets the service.</summary>
/// <param name="Right">Empty in an emergency: help came before any decision.</param>
/// <param name="StayEndedOn">When the bed was left; empty while it is taken, and where there is none.</param>
public sealed record InService(
    CaseFile File, Obligation Now, ServiceId Given, Right? Right, SiteId Site, LocalDate StartedOn, LocalDate? StayEndedOn = null)
    : OpenCase(File, Now)
{
    public override ServiceId Service => Given;

    /// <summary>Whether the case takes the place, or the bed, that it was offered: not in an emergency, nor when the stay is over.</summary>
    public bool TakesPlace => StayEndedOn is null && Right?.Service == Given;
}

/// <summary>The outcome is recorded; the person's own answer may be here, and the closing remains.</summary>
public sealed record FollowedUp(CaseFile File, Obligation Now, InService From, ServiceOutcome Outcome, PersonAnswer? Answer)
    : OpenCase(File, Now)
{
    public override ServiceId Service => From.Given;
}

/// <summary>Closed with an outcome, and the person informed. Nothing else ends the clocks.</summary>
/// <param name="LastOwner">Who answers if the person asks, and owns the case again if it is reopened.</param>
public sealed record Closed(
    CaseFile File,
    ServiceId About,
    ProfessionalId LastOwner,
    CloseOutcome Outcome,
    InformedBy InformedBy,
    LocalDate ClosedOn) : Case(File)
{
    public override ServiceId Service => About;
}
