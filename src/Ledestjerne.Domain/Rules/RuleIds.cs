namespace Ledestjerne.Domain;

/// <summary>
/// The rules that code asks for by name. Their values, dates and sources stand in the region's <c>rules.csv</c>;
/// R is law as numbered in docs/rules.md, P is the region's own policy.
/// </summary>
public static class RuleIds
{
    public static readonly RuleId Emergency = new("R01");
    public static readonly RuleId AssessmentTime = new("R02");
    public static readonly RuleId RightGranted = new("R03");
    public static readonly RuleId LatestStart = new("R04");
    public static readonly RuleId YoungMentalHealthCap = new("R05");
    public static readonly RuleId BreachContact = new("R06");
    public static readonly RuleId FreeChoice = new("R08");
    public static readonly RuleId Coordinator = new("R12");
    public static readonly RuleId Appeal = new("R25");
    public static readonly RuleId ApprovalOfProviders = new("R40");
    public static readonly RuleId AccessLog = new("R23");

    public static readonly RuleId AtRiskHorizon = new("P01");
    public static readonly RuleId ChoiceReminder = new("P02");
    public static readonly RuleId OfferAnswer = new("P03");
    public static readonly RuleId HandoverAnswer = new("P04");
    public static readonly RuleId HopsBeforeCoordinator = new("P05");
    public static readonly RuleId InformationAnswer = new("P06");
    public static readonly RuleId Escalation = new("P07");
    public static readonly RuleId PersonAnswer = new("P08");
    public static readonly RuleId Closing = new("P09");
    public static readonly RuleId HelpChoosing = new("P10");
    public static readonly RuleId RankByNeed = new("P11");
    public static readonly RuleId ChoiceAmongAll = new("P12");
    public static readonly RuleId SelfReferral = new("P13");
    public static readonly RuleId NeverDropped = new("P14");
    public static readonly RuleId BreachFollowUp = new("P15");

    /// <summary>All of them; the region check asks that each is in force when the region opens.</summary>
    public static readonly IReadOnlyList<RuleId> Required =
    [
        Emergency, AssessmentTime, RightGranted, LatestStart, YoungMentalHealthCap, BreachContact, FreeChoice, Coordinator,
        Appeal, ApprovalOfProviders, AccessLog, AtRiskHorizon, ChoiceReminder, OfferAnswer, HandoverAnswer,
        HopsBeforeCoordinator, InformationAnswer, Escalation, PersonAnswer, Closing, HelpChoosing, RankByNeed,
        ChoiceAmongAll, SelfReferral, NeverDropped, BreachFollowUp,
    ];
}
