using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;

namespace Ledestjerne.Twin;

/// <summary>What people are grouped by when it is shown who was hit.</summary>
public enum HitBy
{
    Municipality,
    Age,
    Severity,
}

/// <summary>
/// A group of people under one scenario. Fewer than five of them, counted as the mean of the runs, are not told apart; neither is
/// one more when the hidden could be reckoned from the sum. A group hidden in one scenario is hidden in all.
/// </summary>
/// <param name="Service">Empty: all together.</param>
/// <param name="Group">Municipality number, age band as <c>18-66</c>, or severity 1–5.</param>
/// <param name="People">Started or still waiting, mean of the runs; empty when hidden, and then the figures are too.</param>
/// <param name="MeanWaitDays">Of those who started.</param>
/// <param name="LateShare">Of those who started, 0–1.</param>
/// <param name="PastDeadline">Still waiting past their deadline at the end.</param>
/// <param name="WaitDifference">From the first scenario, run by run.</param>
/// <param name="LateDifference">Likewise.</param>
public sealed record GroupFuture(
    int Scenario,
    ServiceId? Service,
    HitBy By,
    string Group,
    int? People,
    Estimate? MeanWaitDays,
    Estimate? LateShare,
    Estimate? PastDeadline,
    Estimate? WaitDifference,
    Estimate? LateDifference);

/// <summary>Who was hit: the groups of all runs, summed up by one thing at a time.</summary>
public static class GroupFutures
{
    private static readonly string[] Ages = ["0-17", "18-66", "67-79", "80-89", "90+"];

    /// <summary>By scenario, service (all together first), what they are grouped by, and group.</summary>
    public static ImmutableArray<GroupFuture> Of(FutureTable table)
    {
        var all = ImmutableArray.CreateBuilder<GroupFuture>();
        var sums = table.Set.Futures.Select(Sums).ToList();
        for (var scenario = 0; scenario < table.Scenarios; scenario++)
        {
            foreach (var service in table.Services)
            {
                foreach (var by in Enum.GetValues<HitBy>())
                {
                    all.AddRange(Of(scenario, service, by, [.. sums.Select(each => each.GetValueOrDefault((service, by), []))]));
                }
            }
        }

        return all.ToImmutable();
    }

    private static IEnumerable<GroupFuture> Of(int scenario, ServiceId? service, HitBy by, Dictionary<string, Sum[]>[] sums)
    {
        List<string> groups = [.. sums.SelectMany(each => each.Keys).Distinct().Order(StringComparer.Ordinal)];
        int?[][] shown = [.. sums.Select(each => Suppression.Row([.. groups.Select(group => People(each.GetValueOrDefault(group, [])))]))];
        for (var i = 0; i < groups.Count; i++)
        {
            var group = new GroupFuture(scenario, service, by, groups[i], null, null, null, null, null, null);
            yield return shown.Any(counts => counts[i] is null)
                ? group
                : Shown(group with { People = shown[scenario][i] }, sums[scenario].GetValueOrDefault(groups[i], []), sums[0].GetValueOrDefault(groups[i], []));
        }
    }

    private static int People(Sum[] runs) => (int)Math.Round(runs.Select(run => (double)run.People).DefaultIfEmpty(0).Average());

    private static GroupFuture Shown(GroupFuture group, Sum[] here, Sum[] first) => group with
    {
        MeanWaitDays = Mean(here, run => run.Wait),
        LateShare = Mean(here, run => run.LateShare),
        PastDeadline = Mean(here, run => run.PastDeadline),
        WaitDifference = Difference(here, first, run => run.Wait),
        LateDifference = Difference(here, first, run => run.LateShare),
    };

    /// <summary>By service and what they are grouped by, then by group: one sum for each run, in the order of the runs.</summary>
    private static Dictionary<(ServiceId? Service, HitBy By), Dictionary<string, Sum[]>> Sums(Future future)
    {
        var sums = new Dictionary<(ServiceId?, HitBy), Dictionary<string, Sum[]>>();
        for (var run = 0; run < future.Runs.Length; run++)
        {
            foreach (var group in future.Runs[run].Groups)
            {
                foreach (var by in Enum.GetValues<HitBy>())
                {
                    Add((null, by), Name(group, by), run, group);
                    Add((group.Service, by), Name(group, by), run, group);
                }
            }
        }

        return sums;

        void Add((ServiceId?, HitBy) key, string name, int run, in GroupRun group)
        {
            ref var groups = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
            groups ??= new Dictionary<string, Sum[]>(StringComparer.Ordinal);
            ref var byRun = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, name, out _);
            byRun ??= new Sum[future.Runs.Length];
            byRun[run] = byRun[run].Plus(group);
        }
    }

    private static Estimate? Mean(Sum[] runs, Func<Sum, double> figure) => Known(Estimate.Of([.. runs.Select(figure)]));

    private static Estimate? Difference(Sum[] here, Sum[] first, Func<Sum, double> figure) => here.Length == first.Length
        ? Known(Estimate.OfDifference([.. here.Select(figure)], [.. first.Select(figure)]))
        : null;

    private static Estimate? Known(Estimate estimate) => estimate.IsKnown ? estimate : null;

    private static string Name(in GroupRun group, HitBy by) => by switch
    {
        HitBy.Municipality => group.Home.Number,
        HitBy.Age => Ages[(int)group.Age],
        HitBy.Severity => ((int)group.Severity).ToString(CultureInfo.InvariantCulture),
    };

    private readonly record struct Sum(long Started, long WaitedDays, long Late, long StillWaiting, long PastDeadline)
    {
        public long People => Started + StillWaiting;

        public double Wait => Started == 0 ? double.NaN : (double)WaitedDays / Started;

        public double LateShare => Started == 0 ? double.NaN : (double)Late / Started;

        public Sum Plus(in GroupRun group) => new(
            Started + group.Started, WaitedDays + group.WaitedDays, Late + group.Late, StillWaiting + group.StillWaiting, PastDeadline + group.PastDeadline);
    }
}
