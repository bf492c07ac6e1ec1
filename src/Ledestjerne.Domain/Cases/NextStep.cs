namespace Ledestjerne.Domain;

/// <summary>What happens next in an open case. Each step has a side whose turn it is.</summary>
public enum NextStep
{
    /// <summary>Only a closed case has no next step.</summary>
    None,
    AssessNeed,
    GiveInformation,
    ConsiderAppeal,
    ChooseProvider,
    HelpChoosing,
    FindPlace,
    FindPlaceAfterBreach,
    AnswerOffer,
    StartService,
    FollowUp,
    AnswerFollowUp,
    CloseCase,
}

/// <summary>Whose turn it is.</summary>
public enum Turn
{
    Nobody,
    Person,
    Owner,
    Provider,
}

public static class NextStepExtensions
{
    public static Turn Turn(this NextStep step) => step switch
    {
        NextStep.None => Domain.Turn.Nobody,
        NextStep.GiveInformation or NextStep.ConsiderAppeal or NextStep.ChooseProvider or NextStep.AnswerOffer
            or NextStep.AnswerFollowUp => Domain.Turn.Person,
        NextStep.FindPlace or NextStep.StartService => Domain.Turn.Provider,
        NextStep.AssessNeed or NextStep.HelpChoosing or NextStep.FindPlaceAfterBreach or NextStep.FollowUp
            or NextStep.CloseCase => Domain.Turn.Owner,
    };
}
