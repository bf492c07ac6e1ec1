using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Measures;

/// <summary>The deadlines a body can miss, each counted once per case and time it falls due.</summary>
public enum MissedDeadline
{
    /// <summary>The need was not assessed in time.</summary>
    Assessment,

    /// <summary>Help did not start by the latest start.</summary>
    Start,

    /// <summary>The person was not received on the day agreed.</summary>
    Arrival,

    /// <summary>The outcome was not asked for in time.</summary>
    FollowUp,

    /// <summary>Somebody asked to take over a case did not answer.</summary>
    HandoverAnswer,

    /// <summary>The person was not helped to choose, or the case not closed, in time.</summary>
    OtherStep,
}

/// <summary>What one body missed in a span of weeks.</summary>
/// <param name="Body">The provider whose leader is named.</param>
/// <param name="Counts">By <see cref="MissedDeadline"/>.</param>
public sealed record BodyMissed(ProviderId Body, IReadOnlyList<int> Counts)
{
    public int Total => Counts.Sum();
}

/// <summary>
/// Missed deadlines per body and week: the law's own and the region's. The body is the provider of the leader the event
/// names. An escalation of what was counted already is not counted again.
/// </summary>
public sealed class MissedDeadlines(Catalogue catalogue) : ISnapshotted
{
    private static readonly int Kinds = Enum.GetValues<MissedDeadline>().Length;
    private readonly RegionDay day = new(catalogue.Zone);
    private readonly Dictionary<(ProviderId Body, int Week), int[]> counts = [];
    private readonly Dictionary<ProfessionalId, ProviderId> bodies =
        catalogue.Providers.Values.GroupBy(p => p.Leader).ToDictionary(g => g.Key, g => g.MinBy(p => p.Id.Code, StringComparer.Ordinal)!.Id);

    public void Apply(long position, in Transition t)
    {
        switch (t.Event)
        {
            case AssessmentOverdue e when t.Before is Unassessed u && u.Now.Due <= u.AssessmentDue:
                Count(t, e.Leader, MissedDeadline.Assessment);
                break;
            case StartDeadlinePassed e:
                Count(t, e.Leader, MissedDeadline.Start);
                break;
            case FollowUpOverdue e when t.Before is InService s && s.Now.Due <= FirstFollowUp(s):
                Count(t, e.Leader, MissedDeadline.FollowUp);
                break;
            case StepOverdue { Step: NextStep.StartService } e when t.Before is Placed p && p.Now.Due <= p.Placement.Start:
                Count(t, e.Leader, MissedDeadline.Arrival);
                break;
            case StepOverdue { Step: NextStep.HelpChoosing or NextStep.CloseCase } e:
                Count(t, e.Leader, MissedDeadline.OtherStep);
                break;
            case HandoverDeclined { Reason: HandoverDecline.NotAnswered } e:
                Count(t, catalogue.LeaderOf(e.By), MissedDeadline.HandoverAnswer);
                break;
        }
    }

    /// <summary>Every body that missed something from one week to another, both included; most first.</summary>
    public IReadOnlyList<BodyMissed> Between(Week from, Week to)
    {
        var sums = new Dictionary<ProviderId, int[]>();
        foreach (var (key, row) in counts)
        {
            if (key.Week < from.Index || key.Week > to.Index)
            {
                continue;
            }

            if (!sums.TryGetValue(key.Body, out var sum))
            {
                sums[key.Body] = sum = new int[Kinds];
            }

            for (var k = 0; k < Kinds; k++)
            {
                sum[k] += row[k];
            }
        }

        return
        [
            .. sums.Select(s => new BodyMissed(s.Key, s.Value))
                .OrderByDescending(b => b.Total)
                .ThenBy(b => b.Body.Code, StringComparer.Ordinal),
        ];
    }

    public void Save(SnapshotWriter to)
    {
        to.Number(counts.Count);
        foreach (var (key, row) in counts)
        {
            to.Text(key.Body.Code);
            to.Number(key.Week);
            to.Numbers(row);
        }
    }

    public void Load(SnapshotReader from, RegionState state)
    {
        for (var left = from.Int(); left > 0; left--)
        {
            counts.Add((new ProviderId(from.Text()), from.Int()), from.Numbers());
        }
    }

    private LocalDate FirstFollowUp(InService s) => s.StartedOn.PlusDays(catalogue.Services[s.Given].FollowUpDays);

    private void Count(in Transition t, ProfessionalId leader, MissedDeadline kind)
    {
        var body = bodies.TryGetValue(leader, out var found) ? found : catalogue.Professionals[leader].Employer;
        var key = (body, day.WeekAt(t.Stamp.At).Index);
        if (!counts.TryGetValue(key, out var row))
        {
            counts[key] = row = new int[Kinds];
        }

        row[(int)kind]++;
    }
}
