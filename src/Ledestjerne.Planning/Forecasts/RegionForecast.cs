using System.Collections.Frozen;
using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>What one waiting person can expect.</summary>
/// <param name="Likely">Most likely week of the start.</param>
/// <param name="Early">One in ten starts before.</param>
/// <param name="Late">Nine in ten have started by the end of this week.</param>
/// <param name="Site">Where, by the person's own choice; empty when no start is in sight within two years.</param>
/// <param name="Breaches">The start is forecast after the latest start, which has not passed yet.</param>
/// <param name="SolvedAt">A place in time outside the own choice that nobody else is forecast to take.</param>
public readonly record struct PersonForecast(
    CaseId Case, Week Likely, Week Early, Week Late, SiteId? Site, LocalDate LatestStart, bool Breaches, SiteId? SolvedAt);

/// <summary>The queue of one service and what is to come of it.</summary>
/// <param name="Waiting">People in the queue who have chosen and have no offer.</param>
/// <param name="MeanWaitDays">From receipt to the expected start, over those who have one in sight; empty when nobody has.</param>
/// <param name="NoneInSight">People without a start in sight within two years, as their own pages say; in no mean.</param>
/// <param name="PastDeadline">Have waited past their latest start already.</param>
/// <param name="In4">Deadlines of the next 4 weeks.</param>
/// <param name="In13">Deadlines of the next 13 weeks, those of the 4 included.</param>
public sealed record ServiceForecast(
    ServiceId Service, int Waiting, int? MeanWaitDays, int NoneInSight, int PastDeadline, ForecastBreaches In4, ForecastBreaches In13);

/// <param name="Count">People whose deadline is forecast to pass without start.</param>
/// <param name="Solvable">Of those, how many free places at other approved sites could help in time.</param>
public readonly record struct ForecastBreaches(int Count, int Solvable)
{
    public static ForecastBreaches operator +(ForecastBreaches a, ForecastBreaches b) => new(a.Count + b.Count, a.Solvable + b.Solvable);
}

/// <summary>
/// The whole region's waiting lists filled into the places to come, by need and choice. Reckon it once per journal
/// position and keep it: nothing in it changes with the reader.
/// </summary>
public sealed class RegionForecast
{
    private readonly FrozenDictionary<CaseId, PersonForecast> people;

    private RegionForecast(LocalDate on, ImmutableArray<ServiceForecast> services, FrozenDictionary<CaseId, PersonForecast> people)
    {
        (On, Services, this.people) = (on, services, people);
    }

    public LocalDate On { get; }

    /// <summary>By service code; services nobody waits for included.</summary>
    public ImmutableArray<ServiceForecast> Services { get; }

    /// <summary>Everybody who waits, in no order.</summary>
    public ImmutableArray<PersonForecast> People => people.Values;

    public int Waiting => Services.Sum(s => s.Waiting);

    public ForecastBreaches In4 => Services.Aggregate(default(ForecastBreaches), (sum, s) => sum + s.In4);

    public ForecastBreaches In13 => Services.Aggregate(default(ForecastBreaches), (sum, s) => sum + s.In13);

    /// <summary>Empty for a case that does not wait in a queue.</summary>
    public PersonForecast? Find(CaseId c) => people.TryGetValue(c, out var found) ? found : null;

    public static RegionForecast Reckon(RegionState state, WaitingLists lists, WeeklyMeasures measures, LocalDate today)
    {
        var services = ImmutableArray.CreateBuilder<ServiceForecast>(lists.All.Length);
        var people = new List<PersonForecast>(lists.Count);
        var fill = new QueueFill();
        foreach (var list in lists.All)
        {
            var first = people.Count;
            fill.Fill(state, list, LaterArrivals.Of(measures, list.Sites.Service), today, people);
            services.Add(Sum(list, today, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(people)[first..]));
        }

        return new RegionForecast(today, services.MoveToImmutable(), people.ToFrozenDictionary(p => p.Case));
    }

    private static ServiceForecast Sum(WaitingList list, LocalDate today, ReadOnlySpan<PersonForecast> people)
    {
        var waiting = list.ByNeed();
        long days = 0;
        int none = 0, past = 0, count4 = 0, solved4 = 0, count13 = 0, solved13 = 0;
        for (var i = 0; i < people.Length; i++)
        {
            ref readonly var person = ref people[i];
            days += person.Site is null ? 0 : Period.DaysBetween(waiting[i].Case.Need.ReceivedOn, person.Likely.Monday) + 2;
            none += person.Site is null ? 1 : 0;
            past += person.LatestStart < today ? 1 : 0;
            if (!person.Breaches)
            {
                continue;
            }

            var solved = person.SolvedAt is null ? 0 : 1;
            var (in4, in13) = (person.LatestStart <= today.PlusWeeks(4), person.LatestStart <= today.PlusWeeks(13));
            (count4, solved4) = in4 ? (count4 + 1, solved4 + solved) : (count4, solved4);
            (count13, solved13) = in13 ? (count13 + 1, solved13 + solved) : (count13, solved13);
        }

        return new ServiceForecast(
            list.Sites.Service,
            people.Length,
            none == people.Length ? null : (int)(days / (people.Length - none)),
            none,
            past,
            new ForecastBreaches(count4, solved4),
            new ForecastBreaches(count13, solved13));
    }
}

/// <summary>How many of each severity come into a queue per week, in thousandths, measured over the last eight whole weeks, without the one the region opened in.</summary>
internal readonly record struct LaterArrivals(int Class1, int Class2, int Class3, int Class4)
{
    private const int WeeksMeasured = 8;

    public int Of(Severity severity) => severity switch
    {
        Severity.Class1 => Class1,
        Severity.Class2 => Class2,
        Severity.Class3 => Class3,
        Severity.Class4 => Class4,
        Severity.Class5 => 0,
    };

    public static LaterArrivals Of(WeeklyMeasures measures, ServiceId service)
    {
        Span<int> sums = stackalloc int[4];
        var weeks = 0;
        foreach (var week in measures.LastWhole(service, WeeksMeasured).Where(each => each.Week > measures.First))
        {
            weeks++;
            for (var s = 0; s < sums.Length; s++)
            {
                sums[s] += week.GrantedIn((Severity)(s + 1));
            }
        }

        var per = Math.Max(1, weeks);
        return new LaterArrivals(1000 * sums[0] / per, 1000 * sums[1] / per, 1000 * sums[2] / per, 1000 * sums[3] / per);
    }
}
