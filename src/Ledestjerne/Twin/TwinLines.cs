using System.Globalization;

namespace Ledestjerne.Twin;

/// <summary>What came of the futures, in a few lines for whoever waits for it. The interval stands in brackets.</summary>
public sealed class TwinLines(TwinResult result, TwinOrder order, TimeSpan took)
{
    private const int LongestShown = 3;

    private readonly FutureTable table = result.Table;
    private readonly TwinWords words = TwinWords.In("en");

    public IEnumerable<string> All()
    {
        var plan = table.Set.Plan;
        yield return Say($"{words.Region(table.Set.Setup)}: {words.Weeks(plan.Weeks)} from {plan.From:uuuu-MM-dd}, {plan.WarmUpWeeks} lived before, {plan.Replications} {(plan.Replications == 1 ? "run" : "runs")} of each future. People and providers are made up.");
        for (var scenario = 0; scenario < table.Scenarios; scenario++)
        {
            yield return Whole(scenario);
            if (scenario > 0)
            {
                yield return Differences(scenario);
            }
        }

        yield return $"Longest waits: {string.Join(", ", Longest())}.";
        foreach (var line in Needed())
        {
            yield return line;
        }

        yield return order.Out is null
            ? Say($"Nothing was written: --out makes a report. It took {took.TotalSeconds:0.0} s.")
            : Say($"Read {Path.Combine(order.Out, TwinFile.Report)}. It took {took.TotalSeconds:0.0} s.");
    }

    private string Whole(int scenario) =>
        $"{words.Scenario(table.Set.Futures[scenario].Scenario)}: mean wait {Figure(scenario, 0, ReportFigure.MeanWait)}; "
        + $"{Figure(scenario, 0, ReportFigure.Waiting)} wait at the end; {Figure(scenario, 0, ReportFigure.Breaches)} deadlines are broken; "
        + $"{Figure(scenario, 0, ReportFigure.Occupancy)} of places are used.";

    private string Differences(int scenario) =>
        $"  against {words.Scenario(table.Set.Futures[0].Scenario)}: wait {Difference(scenario, ReportFigure.MeanWait)}; "
        + $"waiting at the end {Difference(scenario, ReportFigure.Waiting)}; breaches {Difference(scenario, ReportFigure.Breaches)}.";

    private string Figure(int scenario, int service, ReportFigure figure) => words.Value(figure.Unit, table.Whole(scenario, service, figure));

    private string Difference(int scenario, ReportFigure figure)
    {
        var difference = table.Difference(scenario, 0, figure);
        return words.Difference(figure.Unit, difference) + (TwinWords.IsSure(difference) ? "" : ", may be chance");
    }

    private IEnumerable<string> Longest() => Enumerable.Range(1, table.Services.Length - 1)
        .Select(service => (Service: service, Wait: table.Whole(0, service, ReportFigure.MeanWait)))
        .OrderByDescending(each => each.Wait?.Mean ?? 0).Take(LongestShown)
        .Select(each => $"{words.Service(table.Set.Setup, table.Services[each.Service])} {words.Value(FigureUnit.Days, each.Wait)}");

    private IEnumerable<string> Needed()
    {
        if (result.Dimensioned is not { } dimensioned)
        {
            yield break;
        }

        yield return Say($"{dimensioned.Target.Text}: {dimensioned.Services.Sum(s => s.Added):N0} more places a week, with 95 % certainty for each service.");
        foreach (var needed in dimensioned.Services.Where(s => s.Added > 0 || !s.IsEnough))
        {
            var service = table.Services.IndexOf(needed.Service);
            yield return needed.IsEnough
                ? $"  {words.Service(table.Set.Setup, needed.Service)}: {words.Number(needed.PlacesNow)} places a week and {needed.Added} more; mean wait "
                    + $"{Figure(0, service, ReportFigure.MeanWait)} before, {Figure(table.Scenarios - 1, service, ReportFigure.MeanWait)} after; occupancy "
                    + $"{Figure(0, service, ReportFigure.Occupancy)} before, {Figure(table.Scenarios - 1, service, ReportFigure.Occupancy)} after."
                : $"  {words.Service(table.Set.Setup, needed.Service)}: more places are not enough; those first in the queue have waited too long already, or something else is missing.";
        }

        if (!dimensioned.IsConfirmed)
        {
            yield return "  Lived all together, not every service meets it: more runs may settle it.";
        }
    }

    private static string Say(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
