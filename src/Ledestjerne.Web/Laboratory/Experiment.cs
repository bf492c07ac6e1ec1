using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Twin;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Words;
using NodaTime;

namespace Ledestjerne.Web.Laboratory;

/// More or fewer places of one service over all its sites.
/// <param name="PerWeek">Not 0.</param>
public readonly record struct PlacesMoved(Service Service, int PerWeek);

/// What is to be tried against the region as it is, for how long and how many times.
/// <param name="Happenings">All at once.</param>
/// <param name="Weeks">That are shown, <see cref="LeastWeeks"/>–<see cref="MostWeeks"/>.</param>
/// <param name="Times">Each future is lived, <see cref="LeastTimes"/>–<see cref="MostTimes"/>.</param>
public sealed record Experiment(ImmutableArray<Happening> Happenings, ImmutableArray<PlacesMoved> Places, int Weeks, int Times)
{
    /// What begins in week 2 and ends in week 3 is seen to end.
    public const int LeastWeeks = 4;

    /// A year; for more there is the command line, which nobody waits at.
    public const int MostWeeks = 52;

    /// One life says nothing of chance.
    public const int LeastTimes = 2;

    /// A county for a year twenty times over is minutes on one core, and the intervals hardly narrow after that.
    public const int MostTimes = 20;

    /// Intervals that can tell something (those of two lives are three times as wide as those of three), soon: measured for
    /// the county on one core, 10 s when the region as it is has been lived before, which it is while the form is filled in.
    public const int UsualWeeks = 8, UsualTimes = 3;

    /// The queue of the files is given time to become one that is lived in; the weeks are not shown.
    private const int WarmUpWeeks = 4;

    /// The same people and the same chance in every trial, so that trials can be compared.
    private const ulong Seed = 2026;

    /// More than any service has, and what a scenario may hold.
    public const int MostPlaces = 2_000;

    /// The services to look at first; empty when it is about all of them.
    public ImmutableArray<ServiceId> About =>
        Happenings.Any(each => each.About.IsEmpty)
            ? []
            : [.. Happenings.SelectMany(each => each.About).Concat(Places.Select(each => each.Service.Id)).Distinct()];

    public Scenario Scenario => new(
        "as-changed", "As changed",
        [
            .. Happenings.SelectMany(each => each.Changes),
            .. Places.Select(each => new Change.MorePlaces(each.Service.Id, null, each.PerWeek, RunWeeks.All)),
        ]);

    /// From next Monday.
    public RunPlan Plan(LocalDate today) => Plan(today, Weeks, Times);

    /// What most will ask for.
    public static RunPlan UsualPlan(LocalDate today) => Plan(today, UsualWeeks, UsualTimes);

    private static RunPlan Plan(LocalDate today, int weeks, int times) => new(Week.Of(today).Plus(1).Monday, weeks, WarmUpWeeks, Seed, times);

    /// A headline without a full stop: "Uvær stenger Hurdal, og 20 flere plasser i uka: ortopedi".
    public string Name(Text text) => Happenings.Select(each => each.Name(text))
        .Concat(Places.Select(each => text.Count(
            each.PerWeek > 0 ? "lab.placesmore" : "lab.placesfewer", Math.Abs(each.PerWeek), text[each.Service.Name()])))
        .Aggregate((first, next) => text["lab.both", first, Terms.Lower(next)]);

    /// The form filled in with this, as the query of its address.
    public string Query => "?" + string.Join('&',
    [
        .. Happenings.Select(each => $"{ExperimentForm.What}={each.Code}"),
        .. Places.Select(each => $"{ExperimentForm.PlacesOf(each.Service)}={each.PerWeek.ToString(CultureInfo.InvariantCulture)}"),
        $"{ExperimentForm.Weeks}={Weeks}", $"{ExperimentForm.Times}={Times}",
    ]);
}
