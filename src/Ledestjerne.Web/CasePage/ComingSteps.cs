using Ledestjerne.Domain;
using Ledestjerne.Web.Parts;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.CasePage;

/// What is to come in a case, latest first, as far as it has a date.
public static class ComingSteps
{
    public static IReadOnlyList<TimelineStep> Of(Visit visit, RegionAtHand region, CaseAtHand at)
    {
        if (at.Case is not OpenCase open)
            return [];
        var steps = new List<TimelineStep>();
        var owner = region.Catalogue.Professionals[open.Now.Owner].Name;
        var service = region.Catalogue.Services[open.Service];
        switch (open)
        {
            case Placed placed:
                steps.Add(new(placed.Placement.Start.PlusDays(service.FollowUpDays), Tense.Future, visit.Text["coming.followup"]));
                break;
            case Offered offered:
                steps.Add(new(offered.Offer.Start, Tense.Future, visit.Text["coming.start", region.Catalogue.Sites[offered.Offer.Site].Name]));
                break;
            case Waiting when at.Outlook is { } outlook && outlook.Expected.Likely.Monday > visit.Today:
                steps.Add(new(outlook.Expected.Likely.Friday, Tense.Future, visit.Text["coming.likely", outlook.Site.Name]));
                break;
        }

        if (open is Entitled { Right: { BreachedOn: null } right } && right.LatestStart > visit.Today && right.LatestStart != open.Now.Due)
            steps.Add(new(right.LatestStart, Tense.Future, visit.Text["coming.latest"]));
        var now = new TimelineStep(
            open.Now.Due,
            Tense.Now,
            visit.Text[$"stand.next.{Terms.Kebab(open.Now.Step.ToString())}", owner],
            Why: at.Why(WhyQuestion.Deadline) is { } why ? visit.Said(region.Catalogue, why) : null);
        return [.. steps.OrderByDescending(step => step.When), now];
    }
}
