using Ledestjerne.Twin;

namespace Ledestjerne.Tests;

/// <summary>The small region as it is and with a site closed, a few weeks and runs of each, with places sought for it.</summary>
internal static class LivedFutures
{
    private static readonly RunPlan Plan = SmallRuns.Plan with { Weeks = 5, WarmUpWeeks = 1, Replications = 3 };

    private static readonly Scenario Closed = new(
        "closed", "<b>Stengt & borte", [new Change.ClosedSite(new("ideell-storby"), null, RunWeeks.All), new Change.ScaledNeeds(null, 120, new RunWeeks(2, 4))]);

    private static readonly Lazy<FutureSet> Lived = new(() => FutureRuns.Live(SmallRuns.Setup, [Scenario.AsIs, Closed], Plan, _ => { }, CancellationToken.None));
    private static readonly Lazy<FutureSet> Crowded = new(() => FutureRuns.Live(
        SmallRuns.Setup,
        [Scenario.AsIs, new("crowded", "Three times as many", [new Change.ScaledNeeds(null, 300, RunWeeks.All)])],
        Plan with { Replications = 6 },
        _ => { },
        CancellationToken.None));

    private static readonly Lazy<TwinResult> Whole = new(Dimension);

    public static TwinResult Alone => Of(Lived.Value with { Futures = [Lived.Value.Futures[0]] });

    public static TwinResult SideBySide => Of(Lived.Value);

    public static TwinResult WithMoreNeeds => Of(Crowded.Value);

    public static TwinResult WithPlaces => Whole.Value;

    private static TwinResult Of(FutureSet set)
    {
        var table = new FutureTable(set);
        return new TwinResult(table, GroupFutures.Of(table), null);
    }

    private static TwinResult Dimension()
    {
        // A fifth fewer than wait as it is: some places are needed, and some are enough.
        var waiting = Lived.Value.Futures[0].Runs.Average(run => SmallRuns.Of(run, SmallRuns.Physiotherapy)[^1].Waiting);
        var target = new DimensioningTarget(TargetFigure.WaitingAtEnd, SmallRuns.Physiotherapy, waiting * 0.8, "a fifth fewer");
        var found = Dimensioning.Solve(Lived.Value, target, _ => { }, _ => { }, CancellationToken.None);
        return Of(Lived.Value with { Futures = Lived.Value.Futures.Add(found.Future) }) with { Dimensioned = found };
    }
}
