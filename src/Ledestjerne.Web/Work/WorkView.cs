using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Web.Work;

/// The ways to look at one's own cases; each has a name in the address, so that it can be kept as a bookmark.
public enum WorkView { MyTurn, Assess, Information, Handovers, Choosing, Place, Agreed, Help, Overdue, AtRisk, All }

public enum WorkOrder { Clock, Severity }

public static class WorkViews
{
    public static readonly IReadOnlyList<WorkView> Every = Enum.GetValues<WorkView>();

    /// As in the address.
    public static string Key(this WorkView view) => view switch
    {
        WorkView.MyTurn => "min-tur",
        WorkView.Assess => "vurdere",
        WorkView.Information => "venter-svar",
        WorkView.Handovers => "overtakelse",
        WorkView.Choosing => "velger",
        WorkView.Place => "venter-plass",
        WorkView.Agreed => "tilbud",
        WorkView.Help => "oppfolging",
        WorkView.Overdue => "over-fristen",
        WorkView.AtRisk => "fare",
        WorkView.All => "alle",
    };

    /// The view of the address; one's own turn when it says nothing known.
    public static WorkView FromKey(string? key) => Every.FirstOrDefault(view => view.Key() == key);

    /// <param name="asked">Whether the case's handover waits for the reader's answer.</param>
    public static bool Holds(this WorkView view, OpenCase c, bool asked, LocalDate today) =>
        asked ? view is WorkView.MyTurn or WorkView.Handovers : HoldsOwn(view, c, today);

    private static bool HoldsOwn(WorkView view, OpenCase c, LocalDate today) => view switch
    {
        WorkView.MyTurn => c.Now.Turn == Turn.Owner,
        WorkView.Handovers => false,
        WorkView.Assess => c is Raised,
        WorkView.Information => c is AwaitingInformation,
        WorkView.Choosing => c is Choosing,
        WorkView.Place => c is Waiting,
        WorkView.Agreed => c is Offered or Placed,
        WorkView.Help => c is InService or FollowedUp or Domain.Refused,
        WorkView.Overdue => IsOverdue(c, today),
        WorkView.AtRisk => IsAtRisk(c, today),
        WorkView.All => true,
    };

    /// The day that counts in the list: the assessment's own deadline, then the next step's.
    public static LocalDate Clock(OpenCase c) => c is Unassessed u ? u.AssessmentDue : c.Now.Due;

    public static bool IsOverdue(OpenCase c, LocalDate today) => Clock(c) < today || c is Entitled { Right.BreachedOn: not null };

    public static bool IsAtRisk(OpenCase c, LocalDate today) => !IsOverdue(c, today) && c switch
    {
        Entitled e => e.Right.AtRiskOn is not null && e.WaitsForPlace,
        Unassessed u => today.WorkingDaysUntil(u.AssessmentDue) <= 2,
        _ => false,
    };
}
