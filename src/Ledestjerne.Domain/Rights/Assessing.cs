using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// The professional decides that the person has a right. What the decision may rest on is what this command can say:
/// there is no field for cost, budget, capacity, age or a diagnosis.
/// </summary>
/// <param name="Service">What is granted; may be another than was asked for.</param>
/// <param name="LatestStart">Last day to start; today or later.</param>
/// <param name="Reason">In plain language, to the person.</param>
/// <param name="Deviation">Why the deadline is later than the guideline; needed only then.</param>
public sealed record GrantRight(
    Stamp Stamp,
    CaseId Case,
    ServiceId Service,
    Severity Severity,
    LocalDate LatestStart,
    TextId Reason,
    TextId? Deviation = null) : CaseCommand(Stamp, Case);

/// <summary>The professional refuses, on a ground from the closed list, and says what is offered instead.</summary>
public sealed record RefuseRight(
    Stamp Stamp,
    CaseId Case,
    RefusalGround Ground,
    OfferedInstead Instead,
    ServiceId? InsteadService,
    TextId Reason) : CaseCommand(Stamp, Case);

/// <summary>The person appeals a refusal; somebody else assesses it.</summary>
public sealed record AppealRefusal(Stamp Stamp, CaseId Case, TextId? Words = null) : CaseCommand(Stamp, Case);

/// <summary>The assessment: right or refusal, by the professional who treats, and appeal.</summary>
public static class Assessing
{
    /// <summary>Beyond this a latest start is a slip of the pen and no deadline.</summary>
    private const int MostYears = 10;

    public static Outcome Decide(RegionState state, GrantRight command)
    {
        var c = state.Find(command.Case);
        if (MayAssess(state, c, command.Stamp, command.Service) is { } refusal)
        {
            return refusal;
        }

        if (command.Service == Raising.EmergencyService)
        {
            return AssessingRefusal.EmergencyNeedsNoRight;
        }

        var today = state.Today(command.Stamp);
        if (WhyNotLatestStart(state, c!, command, today) is { } wrong)
        {
            return wrong;
        }

        var signer = ((Actor.Professional)command.Stamp.By).Id;
        return new RightGranted(
            command.Case,
            new Right(
                command.Service,
                command.Severity,
                command.LatestStart,
                AtRiskDate.For(command.LatestStart, today, state.Catalogue.Rules),
                signer,
                today,
                command.Reason,
                command.Deviation),
            ChooseBy(state, today));
    }

    public static Outcome Decide(RegionState state, RefuseRight command)
    {
        var c = state.Find(command.Case);
        if (MayAssess(state, c, command.Stamp, null) is { } refusal)
        {
            return refusal;
        }

        if (!Enum.IsDefined(command.Ground) || !Enum.IsDefined(command.Instead))
        {
            return AssessingRefusal.UnknownGround;
        }

        if (command.InsteadService is { } instead && (instead == c!.Service || state.Find(instead) is null))
        {
            return AssessingRefusal.UnknownService(instead);
        }

        if ((command.Instead == OfferedInstead.AnotherService || command.Ground == RefusalGround.AnotherServiceHelpsBetter)
            && command.InsteadService is null)
        {
            return AssessingRefusal.AnotherServiceMissing;
        }

        var today = state.Today(command.Stamp);
        return new RightRefused(
            command.Case,
            new RightRefusal(
                command.Ground,
                command.Instead,
                command.InsteadService,
                ((Actor.Professional)command.Stamp.By).Id,
                today,
                AppealDeadline.For(today, state.Catalogue.Rules),
                command.Reason));
    }

    public static Outcome Decide(RegionState state, AppealRefusal command)
    {
        var c = state.Find(command.Case);
        if (MayAppeal(state, c, command.Stamp) is { } refusal)
        {
            return refusal;
        }

        var refused = (Refused)c!;
        var today = state.Today(command.Stamp);
        return new RefusalAppealed(
            command.Case,
            state.NextOwner(refused.Service, refused.Refusal.DecidedBy),
            command.Words,
            AssessmentDeadline.For(today, state.Catalogue.Rules));
    }

    /// <summary>The right that needs no decision, because the service is open to all who need it.</summary>
    /// <param name="from">The day the guideline counts from.</param>
    internal static RightBySelfReferral BySelfReferral(RegionState state, CaseId id, ServiceId service, LocalDate from, LocalDate today)
    {
        var guideline = LatestStartGuideline.For(state.Service(service), Severity.Class3, from);
        var latest = guideline > today ? guideline : today;
        var atRisk = AtRiskDate.For(latest, today, state.Catalogue.Rules);
        return new RightBySelfReferral(
            id,
            new Right(service, Severity.Class3, latest, atRisk, default, today, null, null),
            ChooseBy(state, today));
    }

    /// <summary>Whether this actor may take any step of the assessment now; the authority is asked for beside it.</summary>
    public static Refusal? MayAct(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : stamp.By is not Actor.Professional { Id: var id } || !state.Catalogue.Professionals.ContainsKey(id) ? AssessingRefusal.NotAProfessional
        : c is Closed ? CaseRefusal.IsClosed
        : c is not Unassessed u ? AssessingRefusal.AlreadyAssessed
        : !TreatingRelation.Exists(state, u, id) ? AssessingRefusal.NoTreatingRelation
        : null;

    /// <param name="granting">What would be granted; empty for the service asked for.</param>
    public static Refusal? MayAssess(RegionState state, Case? c, Stamp stamp, ServiceId? granting)
    {
        if (MayAct(state, c, stamp) is { } refusal)
        {
            return refusal;
        }

        var signer = state.Catalogue.Professionals[((Actor.Professional)stamp.By).Id];
        return ((Unassessed)c!).RefusedBy == signer.Id ? AssessingRefusal.RefusedItBefore
            : WithoutAuthority(state, signer, c.Service, stamp)
                ?? (granting is { } service ? WithoutAuthority(state, signer, service, stamp) : null);
    }

    /// <summary>To grant something else is to decide about what was asked for too: the signer needs authority over both.</summary>
    private static Refusal? WithoutAuthority(RegionState state, Professional signer, ServiceId service, Stamp stamp) =>
        state.Find(service) is null ? AssessingRefusal.UnknownService(service)
        : !state.Catalogue.Authorities.May(signer.Profession, service, state.Today(stamp))
            ? AssessingRefusal.NoAuthority(signer.Profession, service)
        : null;

    public static Refusal? MayAppeal(RegionState state, Case? c, Stamp stamp) =>
        c is null ? CaseRefusal.Unknown
        : !PersonSide.Speaks(state, c.Person, stamp) ? CaseRefusal.NotThePerson
        : c is not Refused { Now.Step: NextStep.ConsiderAppeal } ? CaseRefusal.NotNow
        : null;

    private static Refusal? WhyNotLatestStart(RegionState state, Case c, GrantRight command, LocalDate today)
    {
        if (!Enum.IsDefined(command.Severity))
        {
            return AssessingRefusal.UnknownSeverity;
        }

        var service = state.Service(command.Service);
        if (command.LatestStart < today)
        {
            return AssessingRefusal.LatestStartPassed(command.LatestStart, today);
        }

        if (command.LatestStart.Year - today.Year >= MostYears && command.LatestStart > today.PlusYears(MostYears))
        {
            return AssessingRefusal.LatestStartTooFar(command.LatestStart, today.PlusYears(MostYears));
        }

        if (LatestStartCap.For(service, today) is { } cap && command.LatestStart > cap)
        {
            return AssessingRefusal.LatestStartOverCap(command.LatestStart, cap);
        }

        var guideline = LatestStartGuideline.For(service, command.Severity, c.Need.ReceivedOn);
        return command.LatestStart > guideline && command.LatestStart > today && command.Deviation is null
            ? AssessingRefusal.DeviationNeedsReason
            : null;
    }

    private static LocalDate ChooseBy(RegionState state, LocalDate today) =>
        today.Plus(state.Catalogue.Rules.WorkingDays(RuleIds.ChoiceReminder, today));
}
