using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// Places that are opened every fourth week, where a rule says. By need: to services by how long people have waited against
/// the guideline, weighed by severity, and within a service in proportion to the places there are. By activity: in
/// proportion to the places that were used in the last four weeks. Only where an approval stands.
/// </summary>
internal sealed class Openings(Catalogue catalogue, ImmutableArray<Change> changes)
{
    public const int EveryWeeks = 4;
    private static readonly int[] WeightOfSeverity = [16, 8, 4, 2, 1];

    /// <summary>Puts what is opened this Monday into the plan.</summary>
    public void Open(RegionState state, PlacePlan plan, Week week, int runWeek)
    {
        foreach (var change in changes)
        {
            if (change is not Change.Opening opening || !opening.Weeks.Contains(runWeek) || (runWeek - opening.Weeks.From) % EveryWeeks != 0)
            {
                continue;
            }

            var weights = opening.Rule switch
            {
                OpeningRule.ByNeed => ByNeed(state, plan, week),
                OpeningRule.ByActivity => ByActivity(state, plan, week),
            };
            var shares = new int[weights.Length];
            Apportioning.Share(opening.PerWeek, weights, shares);
            for (var row = 0; row < shares.Length; row++)
            {
                if (shares[row] > 0)
                {
                    plan.Open(row, week, shares[row]);
                }
            }
        }
    }

    private static double[] ByActivity(RegionState state, PlacePlan plan, Week week)
    {
        var weights = new double[plan.Rows.Length];
        for (var row = 0; row < weights.Length; row++)
        {
            var (site, service) = (plan.Rows[row].Site, plan.Rows[row].Service);
            for (var back = 1; back <= EveryWeeks && state.IsApproved(site, service, week.Monday); back++)
            {
                weights[row] += state.Places.At(site, service, week.Plus(-back)).Filled;
            }
        }

        return weights;
    }

    private double[] ByNeed(RegionState state, PlacePlan plan, Week week)
    {
        var need = NeedByService(state, week.Monday);
        var weights = new double[plan.Rows.Length];
        foreach (var service in plan.Services)
        {
            var (start, count) = service.GetOffsetAndLength(weights.Length);
            var waits = need.GetValueOrDefault(plan.Rows[start].Service);
            var sum = 0.0;
            for (var row = start; row < start + count; row++)
            {
                weights[row] = state.IsApproved(plan.Rows[row].Site, plan.Rows[row].Service, week.Monday)
                    ? state.Places.At(plan.Rows[row].Site, plan.Rows[row].Service, week).Published : 0;
                sum += weights[row];
            }

            for (var row = start; row < start + count; row++)
            {
                weights[row] = sum > 0 ? weights[row] * waits / sum : 0;
            }
        }

        return weights;
    }

    private Dictionary<ServiceId, double> NeedByService(RegionState state, LocalDate today)
    {
        var need = new Dictionary<ServiceId, double>();
        foreach (var c in state.Cases)
        {
            if (c is Entitled waiting)
            {
                var severity = (int)waiting.Right.Severity - 1;
                var guidelineDays = 7 * Math.Max(1, catalogue.Services[waiting.Service].GuidelineWeeks[severity]);
                var waitedDays = Period.DaysBetween(waiting.Need.ReceivedOn, today);
                need[waiting.Service] = need.GetValueOrDefault(waiting.Service)
                    + (WeightOfSeverity[severity] * waitedDays / (double)guidelineDays);
            }
        }

        return need;
    }
}
