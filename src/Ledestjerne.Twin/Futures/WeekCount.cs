using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>What one event of a case adds to its service's week.</summary>
internal static class WeekCount
{
    private static ReadOnlySpan<int> WeightOfSeverity => [16, 8, 4, 2, 1];

    /// <param name="openedOn">
    /// Who waited when the region opened was raised and granted a right before; without a warm-up that is no work of the first week.
    /// </param>
    public static void Of(in Transition t, LocalDate? openedOn, ref WeekRun week)
    {
        switch (t.Event)
        {
            case NeedRaised e:
                week.Raised += e.Need.Channel == Channel.Transferred ? 0 : 1;
                break;
            case RightGranted e:
                week.Granted += WasGrantedBefore(t, e.Right, openedOn) ? 0 : 1;
                break;
            case RightBySelfReferral e:
                week.Granted += WasGrantedBefore(t, e.Right, openedOn) ? 0 : 1;
                break;
            case RightRefused:
                week.Refused++;
                break;
            case ServiceStarted e when t.Before is Placed before:
                Started(before, e.On, ref week);
                break;
            case StartDeadlinePassed when t.After is Entitled after:
                week.Breached++;
                week.BreachWeight += WeightOfSeverity[(int)after.Right.Severity - 1];
                break;
            case OfferDeclined:
                week.Declined++;
                break;
            case PlacementCancelled { Reason: CancelReason.DidNotArrive }:
                week.DidNotArrive++;
                break;
            case PlacementCancelled:
                week.Cancelled++;
                break;
            case CaseClosed e when t.Before is Unassessed or Entitled:
                week.Withdrawn += e.Outcome == CloseOutcome.PersonWithdrew ? 1 : 0;
                week.Died += e.Outcome == CloseOutcome.PersonDied ? 1 : 0;
                break;
        }
    }

    private static bool WasGrantedBefore(in Transition t, Right right, LocalDate? openedOn) =>
        t.After!.Need.Channel == Channel.Transferred && right.DecidedOn == openedOn;

    private static void Started(Placed before, LocalDate on, ref WeekRun week)
    {
        week.Started++;
        week.WaitedDays += on.DaysSince(before.Need.ReceivedOn);
        week.StartedLate += on > before.Right.LatestStart ? 1 : 0;
        if (before.Choice.ExpectedStart is { } told)
        {
            var error = on.DaysSince(told);
            week.Told++;
            week.ToldErrorDays += error;
            week.ToldMissDays += Math.Abs(error);
        }
    }
}
