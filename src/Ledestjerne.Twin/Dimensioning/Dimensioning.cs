using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// Finds the least places a week to add to each service so that a target is met with 95 per cent certainty: the upper end of the
/// one-sided interval of the mean over the runs. All services are searched at once, each set of runs trying one number for every
/// service, with the same people and the same chance each time.
/// </summary>
/// <remarks>
/// A service hardly notices what is tried for another: places, choices and chance are its own. What ties them is what help leads
/// to: who starts sooner in one may need another sooner. So what was found one by one is lived through once more all together,
/// and a service that then falls short is searched further, from there upwards. The places come with the first measured week; the
/// queue there is by then is part of what they must manage.
/// </remarks>
public sealed class Dimensioning
{
    public const string ScenarioCode = "needed-places";

    /// <summary>Two ways through all doublings and halvings up to <see cref="PlaceSearch.Most"/>, and some to be confirmed; not seen to be reached.</summary>
    private const int MostRounds = 60;

    private const int MinutesInWeek = 7 * 24 * 60;

    private readonly FutureSet lived;
    private readonly DimensioningTarget target;
    private readonly SortedDictionary<string, PlaceSearch> searches = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ServiceId> services;

    private Dimensioning(FutureSet lived, DimensioningTarget target)
    {
        (this.lived, this.target) = (lived, target);
        services =
        [
            .. lived.Futures[0].Runs.SelectMany(run => run.Services).Select(s => s.Service).Distinct()
                .Where(s => target.Service is null || s == target.Service).OrderBy(s => s.Code, StringComparer.Ordinal),
        ];
    }

    /// <param name="lived">The first future is the region without added places. Two runs at least: one has no certainty.</param>
    /// <param name="begin">Told the number of each round, from 1.</param>
    /// <param name="progress">How far the round has come.</param>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static Dimensioned Solve(
        FutureSet lived, DimensioningTarget target, Action<int> begin, Action<RunProgress> progress, CancellationToken cancel)
    {
        var dimensioning = new Dimensioning(lived, target);
        dimensioning.Start();
        if (dimensioning.searches.Count == 0)
        {
            return dimensioning.Result(lived.Futures[0], rounds: 0, confirmed: true);
        }

        for (var round = 1; ; round++)
        {
            cancel.ThrowIfCancellationRequested();
            begin(round);
            var together = dimensioning.searches.Values.All(search => search.IsDone);
            var future = FutureRuns.Live(lived.Country, [dimensioning.Trial()], lived.Plan, progress, cancel).Futures[0];
            var confirmed = dimensioning.Learn(future, together);
            if ((together && confirmed) || round == MostRounds)
            {
                return dimensioning.Result(future, round, confirmed);
            }
        }
    }

    /// <summary>Only services that miss the target as it is are searched; the first number tried is what the flow and the queue lack.</summary>
    private void Start()
    {
        foreach (var service in services.Where(s => !IsMet(lived.Futures[0], s)))
        {
            searches.Add(service.Code, new PlaceSearch(Guess(service)));
        }
    }

    /// <summary>The places are there from the first day that is lived, so that the weeks measured show what they do in the long run.</summary>
    private Scenario Trial() => new(
        ScenarioCode,
        "With the places needed",
        [
            .. services.Where(s => AddedTo(s) > 0).Select(s => new Change.MorePlaces(s, null, AddedTo(s), new RunWeeks(1 - lived.Plan.WarmUpWeeks))),
        ]);

    /// <param name="together">Nothing new is tried: what was found is lived with all of it at once.</param>
    /// <returns>Whether the target is met for every service that places can help.</returns>
    private bool Learn(Future future, bool together)
    {
        var confirmed = true;
        foreach (var service in services)
        {
            var met = IsMet(future, service);
            var search = searches.GetValueOrDefault(service.Code);
            if (search is null && !met && together)
            {
                searches.Add(service.Code, new PlaceSearch(1));
            }
            else if (search is { IsBeyond: false } && (together || !search.IsDone))
            {
                search.Tell(met);
            }

            confirmed &= met || search is { IsBeyond: true };
        }

        return confirmed;
    }

    private Dimensioned Result(Future future, int rounds, bool confirmed) => new(
        target,
        [
            .. services.Select(service => new NeededPlaces(
                service,
                WeeksOf(lived.Futures[0], service).Average(weeks => weeks.Average(PlacesIn)),
                AddedTo(service),
                searches.GetValueOrDefault(service.Code) is not { IsBeyond: true },
                UpperBound(future, service))),
        ],
        future,
        rounds,
        confirmed);

    /// <summary>A service that no number of places helps gets none: they would stand empty.</summary>
    private int AddedTo(ServiceId service) => searches.GetValueOrDefault(service.Code) is { IsBeyond: false } search ? search.Trial : 0;

    private bool IsMet(Future future, ServiceId service) => target.IsMet(WeeksOf(future, service).Select(weeks => target.In(weeks)));

    private double? UpperBound(Future future, ServiceId service) =>
        DimensioningTarget.UpperBound(WeeksOf(future, service).Select(weeks => target.In(weeks)));

    /// <summary>What came in a week and did not start, and the queue spread over the weeks there are.</summary>
    private int Guess(ServiceId service)
    {
        var runs = WeeksOf(lived.Futures[0], service).ToList();
        return (int)Math.Ceiling(Math.Max(1, runs.Average(weeks => (double)weeks[^1].Waiting) / lived.Plan.Weeks));
    }

    private static double PlacesIn(WeekRun week) => week.BedMinutes > 0 ? (double)week.BedMinutes / MinutesInWeek : week.Places;

    private static IEnumerable<ImmutableArray<WeekRun>> WeeksOf(Future future, ServiceId service) =>
        future.Runs.SelectMany(run => run.Services.Where(s => s.Service == service)).Select(s => s.Weeks);
}
