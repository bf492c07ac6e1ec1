using Ledestjerne.Domain;

namespace Ledestjerne.Web.CasePage;

/// When help can be expected, and where.
public sealed record Outlook(Expected Expected, Site Site);

/// One case as the person's side sees it, read in one go.
/// <param name="Stamp">Of the visitor, with a command id that no form uses.</param>
/// <param name="Actions">Every action with whether it is allowed, and why not.</param>
/// <param name="Outlook">While the person waits; null when no start can be reckoned.</param>
/// <param name="Positions">Where in the journal the case's events are, rising.</param>
public sealed record CaseAtHand(
    Case Case,
    Stamp Stamp,
    IReadOnlyList<ActionState> Actions,
    IReadOnlyList<Explanation> Whys,
    Outlook? Outlook,
    IReadOnlyList<long> Positions)
{
    public long Number => Case.File.Number;

    public string Path => $"/saker/{Number}";

    public Refusal? WhyNot(CaseAction action) => Actions.First(each => each.Action == action).WhyNot;

    public bool May(CaseAction action) => WhyNot(action) is null;

    public Explanation? Why(WhyQuestion question) => Whys.FirstOrDefault(each => each.Question == question);
}
