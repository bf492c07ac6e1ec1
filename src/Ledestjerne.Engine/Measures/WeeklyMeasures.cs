using System.Collections.Frozen;
using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Measures;

/// <summary>
/// The region's numbers per ISO week and service, folded from what happens. Weeks follow each other without a gap from the
/// first event on; nothing is allocated per event within a week.
/// </summary>
public sealed class WeeklyMeasures : ISnapshotted
{
    private readonly FrozenDictionary<ServiceId, int> indexes;
    private readonly RegionDay day;
    private readonly List<ServiceWeek[]> weeks = [];
    private readonly Standing standing;
    private Week first;

    public WeeklyMeasures(Catalogue catalogue)
    {
        Services = [.. catalogue.Services.Keys.OrderBy(s => s.Code, StringComparer.Ordinal)];
        indexes = Services.Select((s, i) => (s, i)).ToFrozenDictionary(p => p.s, p => p.i);
        day = new RegionDay(catalogue.Zone);
        standing = new Standing(Services.Length);
    }

    /// <summary>By code.</summary>
    public ImmutableArray<ServiceId> Services { get; }

    /// <summary>Weeks so far, the one that runs included.</summary>
    public int Count => weeks.Count;

    /// <summary>Week 0 is the first there was an event in.</summary>
    public Week First => first;

    /// <summary>The week of the last event; it is not over.</summary>
    public Week Current => first.Plus(weeks.Count - 1);

    /// <summary>Every week of a service, oldest first.</summary>
    public IEnumerable<ServiceWeek> Of(ServiceId service)
    {
        var at = indexes[service];
        foreach (var week in weeks)
        {
            yield return week[at];
        }
    }

    /// <summary>One week, by service; empty when there is none.</summary>
    public IReadOnlyList<ServiceWeek> In(Week week)
    {
        var at = week.Index - first.Index;
        return at >= 0 && at < weeks.Count ? weeks[at] : [];
    }

    /// <summary>The last whole weeks of a service, oldest first; fewer when there are not so many yet.</summary>
    public IEnumerable<ServiceWeek> LastWhole(ServiceId service, int count)
    {
        for (var w = Math.Max(0, weeks.Count - 1 - count); w < weeks.Count - 1; w++)
        {
            yield return weeks[w][indexes[service]];
        }
    }

    public void Apply(long position, in Transition t)
    {
        if (t.Event is not CaseEvent happened || t.Event is CaseViewed)
        {
            return;
        }

        var date = day.DateAt(t.Stamp.At);
        OpenWeek(day.WeekAt(t.Stamp.At));
        standing.Move(t, indexes, weeks[^1]);
        var row = weeks[^1][indexes[t.After!.Service]];
        switch (happened)
        {
            case NeedRaised: row.Raised++; break;
            case EmergencyAdmitted: row.Emergencies++; break;
            case RightGranted or RightBySelfReferral or RightRefused or RefusalAppealed: Decided(t, row, date); break;
            case OfferMade or OfferAccepted or OfferDeclined or OfferExpired or PlacementCancelled: Placed(happened, row); break;
            case ServiceStarted e: Started((Entitled)t.Before!, e.On, row); break;
            case StartAtRisk: row.AtRisk++; break;
            case StartDeadlinePassed: row.Breaches++; break;
            case FollowUpRecorded: row.FollowedUp++; break;
            case PersonAnswered e:
                row.Answered++;
                row.HelpedSum += e.Answer.Helped;
                row.Heard += e.Answer.Heard ? 1 : 0;
                break;
            case CaseClosed e:
                row.Closed++;
                row.Abandoned += e.Outcome == CloseOutcome.PersonWithdrew && t.Before is Unassessed or Entitled ? 1 : 0;
                break;
            case CaseReopened: row.Reopened++; break;
            case HandoverAccepted: row.HandedOver++; break;
            case HandoverDeclined: row.Bounced++; break;
        }
    }

    public void Save(SnapshotWriter to)
    {
        standing.Save(to);
        to.Number(first.Index);
        to.Number(weeks.Count);
        foreach (var row in weeks.SelectMany(week => week))
        {
            ServiceWeekForm.Write(row, to);
        }
    }

    public void Load(SnapshotReader from, RegionState state)
    {
        standing.Load(from);
        first = new Week(from.Int());
        for (var left = from.Int(); left > 0; left--)
        {
            var next = first.Plus(weeks.Count);
            ServiceWeek[] rows = [.. Services.Select(s => new ServiceWeek(s, next))];
            foreach (var row in rows)
            {
                ServiceWeekForm.Read(row, from);
            }

            weeks.Add(rows);
        }
    }

    private static void Decided(in Transition t, ServiceWeek row, LocalDate date)
    {
        switch (t.Event)
        {
            case RefusalAppealed:
                row.Appealed++;
                return;
            case RightBySelfReferral e:
                row.Granted++;
                row.GrantedBySeverity[(int)e.Right.Severity - 1]++;
                return;
            case RightGranted e:
                row.Granted++;
                row.GrantedBySeverity[(int)e.Right.Severity - 1]++;
                break;
            default:
                row.Refused++;
                break;
        }

        row.Assessed++;
        row.AssessedLate += date > ((Unassessed)t.Before!).AssessmentDue ? 1 : 0;
    }

    private static void Placed(CaseEvent happened, ServiceWeek row)
    {
        switch (happened)
        {
            case OfferMade e:
                row.Offered++;
                row.OfferedWider += e.Offer.Widened ? 1 : 0;
                break;
            case OfferAccepted: row.Accepted++; break;
            case OfferDeclined: row.Declined++; break;
            case OfferExpired: row.Expired++; break;
            case PlacementCancelled { Reason: CancelReason.DidNotArrive }: row.DidNotArrive++; break;
            case PlacementCancelled { By: CancelledBy.Person }: row.CancelledByPerson++; break;
            case PlacementCancelled: row.CancelledByProvider++; break;
        }
    }

    private static void Started(Entitled before, LocalDate on, ServiceWeek row)
    {
        row.Started++;
        row.DaysWaited += Period.DaysBetween(before.Need.ReceivedOn, on);
        row.StartedLate += on > before.Right.LatestStart ? 1 : 0;
        if (before is Placed { Choice.ExpectedStart: { } told })
        {
            var error = Math.Abs(Period.DaysBetween(told, on));
            row.Forecasts++;
            row.ForecastErrorDays += error;
            row.ForecastsWithinTwoWeeks += error <= 14 ? 1 : 0;
        }
    }

    private void OpenWeek(Week week)
    {
        if (weeks.Count == 0)
        {
            first = week;
        }

        while (weeks.Count <= week.Index - first.Index)
        {
            var next = first.Plus(weeks.Count);
            ServiceWeek[] rows = [.. Services.Select(s => new ServiceWeek(s, next))];
            standing.WriteTo(rows);
            weeks.Add(rows);
        }
    }
}
