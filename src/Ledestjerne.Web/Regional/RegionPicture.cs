using System.Collections.Frozen;
using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Web.Regional;

/// Somebody whose deadline has passed, or is forecast to: without the person, with who answers.
/// <param name="Passed">Otherwise forecast within four weeks.</param>
public sealed record LateCase(long Number, ServiceId Service, Severity Severity, LocalDate LatestStart, ProfessionalId Owner, ProviderId Body, bool Passed, bool Solvable);

/// A service now, and the whole weeks behind it.
/// <param name="Weeks">Oldest first, at most 26; neither the week that runs nor the one the region opened in, which took over the old queue.</param>
/// <param name="Waiting">With a right and without start.</param>
/// <param name="Free">Places nobody is offered in the next four weeks.</param>
public sealed record ServicePicture(
    Service Service, IReadOnlyList<ServiceWeek> Weeks, int Waiting, int PastDeadline, int Unassessed, ServiceForecast Forecast, QueueOutlook? Outlook, int Free);

/// The region's numbers at one journal position. Holds no person; reckoned once and shown many times.
/// <param name="Missed">Per body over the last 13 weeks.</param>
public sealed record RegionPicture(
    long Position,
    LocalDate On,
    ImmutableArray<ServicePicture> Services,
    ImmutableArray<ProfessionOutlook> Professions,
    ImmutableArray<UnusedPlace> Unused,
    ImmutableArray<LateCase> Late,
    IReadOnlyList<BodyMissed> Missed)
{
    public const int WeeksBehind = 26;
    public const int WeeksOfMisses = 13;

    public int Waiting => Services.Sum(each => each.Waiting);

    public int PastDeadline => Services.Sum(each => each.PastDeadline);

    public ForecastBreaches In4 => Services.Aggregate(default(ForecastBreaches), (sum, each) => sum + each.Forecast.In4);

    public ServicePicture? Find(string code) => Services.FirstOrDefault(each => each.Service.Id.Code == code);

    /// Whether the weeks behind reach back to the one the region opened in, which is left out.
    public bool BeginsAfterOpening => Mondays.Count is > 0 and < WeeksBehind;

    /// The Mondays of the weeks behind, oldest first.
    public IReadOnlyList<LocalDate> Mondays => [.. (Services.IsEmpty ? [] : Services[0].Weeks).Select(week => week.Week.Monday)];

    /// One number per week, summed over all services.
    public IReadOnlyList<double?> Sum(Func<ServiceWeek, int> number) =>
        [.. Mondays.Select((_, at) => (double?)Services.Sum(each => number(each.Weeks[at])))];

    /// Mean error of the expected start in days over the last 13 weeks, and the share within two weeks; null without any.
    public (decimal Days, decimal Within)? ForecastError
    {
        get
        {
            var weeks = Services.SelectMany(each => each.Weeks.TakeLast(WeeksOfMisses)).ToList();
            var told = weeks.Sum(week => week.Forecasts);
            return told == 0 ? null : ((decimal)weeks.Sum(week => week.ForecastErrorDays) / told, (decimal)weeks.Sum(week => week.ForecastsWithinTwoWeeks) / told);
        }
    }

    /// Between two commands; the caller keeps it.
    public static RegionPicture Reckon(RegionState state, MeasuresAtHand measures, long position, LocalDate today)
    {
        var weekly = measures.Weekly;
        var forecast = RegionForecast.Reckon(state, WaitingLists.From(state), weekly, today);
        var forecasts = forecast.Services.ToFrozenDictionary(each => each.Service);
        var board = ZeroQueueBoard.Reckon(state, weekly, today);
        var outlooks = board.Services.ToFrozenDictionary(each => each.Service, each => each.Outlook);
        // Readiness for emergencies stands unused most weeks, and should.
        ImmutableArray<UnusedPlace> unused = [.. UnusedPlaces.In(state, today).Where(each => each.Service != Raising.EmergencyService)];
        var free = unused.GroupBy(each => each.Service).ToFrozenDictionary(each => each.Key, each => each.Sum(place => place.Free));
        var current = (weekly.Count == 0 ? [] : weekly.In(weekly.Current)).ToFrozenDictionary(each => each.Service);
        var services = weekly.Services.Where(id => id != Raising.EmergencyService).Select(id =>
        {
            var now = current.GetValueOrDefault(id);
            return new ServicePicture(
                state.Catalogue.Services[id], [.. weekly.LastWhole(id, WeeksBehind).Where(each => each.Week > weekly.First)], now?.Waiting ?? 0, now?.WaitingPastDeadline ?? 0,
                now?.Unassessed ?? 0, forecasts[id], outlooks.GetValueOrDefault(id), free.GetValueOrDefault(id));
        });
        var week = Week.Of(today);
        return new RegionPicture(
            position, today, [.. services], board.Professions, unused, LateOnes(state, forecast, today), measures.Missed.Between(week.Plus(-WeeksOfMisses), week));
    }

    private static ImmutableArray<LateCase> LateOnes(RegionState state, RegionForecast forecast, LocalDate today)
    {
        var late = new List<LateCase>();
        foreach (var person in forecast.People)
        {
            var passed = person.LatestStart < today;
            if ((passed || (person.Breaches && person.LatestStart <= today.PlusWeeks(4))) && state.Find(person.Case) is Waiting w)
            {
                late.Add(new LateCase(
                    w.File.Number, w.Service, w.Right.Severity, person.LatestStart, w.Now.Owner,
                    state.Catalogue.Professionals[w.Now.Owner].Employer, passed, person.SolvedAt is not null));
            }
        }
        late.Sort((a, b) => a.LatestStart != b.LatestStart ? a.LatestStart.CompareTo(b.LatestStart) : a.Number.CompareTo(b.Number));
        return [.. late];
    }
}
