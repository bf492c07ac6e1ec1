using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;

namespace Ledestjerne.Twin;

/// <summary>What people are told apart by when it is asked who was hit.</summary>
[Flags]
public enum ToldApartBy
{
    Nothing = 0,
    Service = 1,
    Home = 2,
    Age = 4,
    Severity = 8,
    HomeAgeSeverity = Home | Age | Severity,
}

/// <summary>People alike in what they are told apart by; the rest is empty.</summary>
public readonly record struct HitPeople(ServiceId? Service, MunicipalityId? Home, AgeBand? Age, Severity? Severity);

/// <summary>How a scenario struck one group, against the first scenario. Numbers are people per run.</summary>
/// <param name="People">Who started or still waits.</param>
/// <param name="OverDeadline">Of them, who started late or waits past the deadline.</param>
/// <param name="OverDeadlineRise">More of those than in the first scenario.</param>
/// <param name="WaitingRise">More who still wait.</param>
/// <param name="MeanWaitRise">Days longer from receipt to start, of those who started.</param>
public sealed record HitGroup(
    HitPeople Who, Estimate People, Estimate OverDeadline, Estimate OverDeadlineRise, Estimate WaitingRise, Estimate MeanWaitRise);

/// <summary>Who was hit by one scenario.</summary>
/// <param name="Groups">Most hit first, by how many more are over their deadline.</param>
/// <param name="Suppressed">Groups that are not shown, for fewer than five people are in them.</param>
public sealed record HitGroups(Scenario Scenario, ImmutableArray<HitGroup> Groups, int Suppressed)
{
    /// <param name="scenario">Index in the set.</param>
    public static HitGroups Of(FutureSet set, int scenario, ToldApartBy by)
    {
        FutureFigures.RequireSameSeeds(set);
        var now = set.Futures[scenario].Runs.Select(r => Sums(r, by)).ToList();
        var first = set.Futures[0].Runs.Select(r => Sums(r, by)).ToList();
        var groups = new List<HitGroup>();
        var suppressed = 0;
        foreach (var who in now.Concat(first).SelectMany(run => run.Keys).Distinct())
        {
            var (a, b) = (Of(now, who), Of(first, who));
            if (IsSmall(a) || IsSmall(b))
            {
                suppressed++;
            }
            else
            {
                groups.Add(Compare(who, a, b));
            }
        }

        return new HitGroups(
            set.Futures[scenario].Scenario,
            [
                .. groups.OrderByDescending(g => g.OverDeadlineRise.Mean)
                    .ThenByDescending(g => g.WaitingRise.Mean)
                    .ThenBy(g => g.Who.Service?.Code, StringComparer.Ordinal)
                    .ThenBy(g => g.Who.Home?.Number, StringComparer.Ordinal)
                    .ThenBy(g => g.Who.Age)
                    .ThenBy(g => g.Who.Severity),
            ],
            suppressed);
    }

    private static HitGroup Compare(HitPeople who, Sum[] now, Sum[] first)
    {
        double[] Each(Sum[] runs, Func<Sum, double> figure) => [.. runs.Select(figure)];
        Estimate Rise(Func<Sum, double> figure) => Estimate.OfDifference(Each(now, figure), Each(first, figure));
        return new HitGroup(
            who,
            Estimate.Of(Each(now, s => s.People)),
            Estimate.Of(Each(now, s => s.OverDeadline)),
            Rise(s => s.OverDeadline),
            Rise(s => s.StillWaiting),
            Rise(s => s.Started == 0 ? double.NaN : (double)s.WaitedDays / s.Started));
    }

    /// <summary>Whether the figures would tell of single people.</summary>
    private static bool IsSmall(Sum[] runs) => runs.Average(r => r.People) < Suppression.Least;

    private static Sum[] Of(List<Dictionary<HitPeople, Sum>> runs, HitPeople who) => [.. runs.Select(run => run.GetValueOrDefault(who))];

    private static Dictionary<HitPeople, Sum> Sums(RunRecord run, ToldApartBy by)
    {
        var sums = new Dictionary<HitPeople, Sum>();
        foreach (var group in run.Groups)
        {
            var who = new HitPeople(
                by.HasFlag(ToldApartBy.Service) ? group.Service : null,
                by.HasFlag(ToldApartBy.Home) ? group.Home : null,
                by.HasFlag(ToldApartBy.Age) ? group.Age : null,
                by.HasFlag(ToldApartBy.Severity) ? group.Severity : null);
            sums[who] = sums.GetValueOrDefault(who).With(group);
        }

        return sums;
    }

    private readonly record struct Sum(int Started, int StillWaiting, int OverDeadline, long WaitedDays)
    {
        public int People => Started + StillWaiting;

        public Sum With(in GroupRun group) => new(
            Started + group.Started, StillWaiting + group.StillWaiting, OverDeadline + group.Late + group.PastDeadline, WaitedDays + group.WaitedDays);
    }
}
