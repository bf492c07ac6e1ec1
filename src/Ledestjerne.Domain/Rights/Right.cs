using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>How grave the need is and how fast it worsens, decided by the professional. Class 1 is the most severe.</summary>
public enum Severity
{
    Class1 = 1,
    Class2 = 2,
    Class3 = 3,
    Class4 = 4,
    Class5 = 5,
}

/// <summary>The right to a service, with its deadline and the clock on it.</summary>
/// <param name="LatestStart">The last day help may start.</param>
/// <param name="AtRiskFrom">From this day without a place, the deadline is at risk.</param>
/// <param name="DecidedBy">Nobody when the service is open to self-referral and needs no decision.</param>
/// <param name="Reason">The reason in plain language, in the erasable store.</param>
/// <param name="Deviation">Why the deadline is later than the guideline, when it is.</param>
/// <param name="AtRiskOn">When the forecast breach was noted.</param>
/// <param name="BreachedOn">When the deadline passed without start.</param>
public sealed record Right(
    ServiceId Service,
    Severity Severity,
    LocalDate LatestStart,
    LocalDate AtRiskFrom,
    ProfessionalId DecidedBy,
    LocalDate DecidedOn,
    TextId? Reason,
    TextId? Deviation,
    LocalDate? AtRiskOn = null,
    LocalDate? BreachedOn = null);

/// <summary>
/// Why a right can be refused. The list is closed, and what is not on it cannot be said: neither cost, capacity, age,
/// income, motivation, time of residence, being able to manage at home, nor a missing diagnosis (promise L2).
/// </summary>
public enum RefusalGround
{
    /// <summary>The service is not expected to help with this need.</summary>
    BenefitNotExpected,

    /// <summary>Another service helps better, and is offered instead.</summary>
    AnotherServiceHelpsBetter,

    /// <summary>The need has passed.</summary>
    NeedHasPassed,

    /// <summary>The person already gets this service for this need.</summary>
    AlreadyReceived,

    /// <summary>The person, asked, does not want it.</summary>
    PersonDoesNotWant,
}

/// <summary>What is offered to a person whose right is refused. There is always something.</summary>
public enum OfferedInstead
{
    AnotherService,
    SecondOpinion,
    AdviceFromGeneralPractitioner,
    OpenServices,
}

/// <summary>A refusal with its way out.</summary>
/// <param name="InsteadService">Set when <paramref name="Instead"/> is another service.</param>
/// <param name="AppealBy">Last day of the appeal.</param>
public sealed record RightRefusal(
    RefusalGround Ground,
    OfferedInstead Instead,
    ServiceId? InsteadService,
    ProfessionalId DecidedBy,
    LocalDate DecidedOn,
    LocalDate AppealBy,
    TextId Reason);
