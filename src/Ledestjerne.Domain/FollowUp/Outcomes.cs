namespace Ledestjerne.Domain;

/// <summary>What came of the service, as the professional saw it.</summary>
public enum ServiceOutcome
{
    NeedMet,
    PartlyMet,
    NotMet,
    ContinuesWithoutEnd,
}

/// <summary>The person's own answer to the two questions that are always asked.</summary>
/// <param name="Helped">Did it help? 1 (not at all) to 5 (very much).</param>
/// <param name="Heard">Were you heard?</param>
public readonly record struct PersonAnswer(int Helped, bool Heard);

/// <summary>How a case ended.</summary>
public enum CloseOutcome
{
    NeedMet,
    PartlyMet,
    NotMet,
    MetElsewhere,
    RightRefused,
    PersonWithdrew,
    PersonDied,
}

/// <summary>How the person was told. A case cannot be closed without.</summary>
public enum InformedBy
{
    Conversation,
    Telephone,
    Letter,
    Digital,
    NextOfKin,
}
