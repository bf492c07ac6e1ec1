using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// Follows a run's events and sums them up by service, week and group. On the hot path: nothing is allocated per event, and
/// a service is looked up at most once.
/// </summary>
public sealed class RunRecorder : IProjection
{
    private readonly string scenario;
    private readonly RunPlan plan;
    private readonly ulong seed;
    private readonly ImmutableArray<ServiceId> services;
    private readonly CodeIndex indexes;
    private readonly RunClock clock;
    private readonly QueueWatch queue;
    private readonly GroupTable groups;

    /// <summary>Week after week, so that the one that runs lies together.</summary>
    private readonly WeekRun[] weeks;

    private long events;
    private long entered;
    private long closed;
    private LocalDate? openedOn;

    public RunRecorder(RegionSetup setup, string scenario, RunPlan plan, ulong seed)
    {
        (this.scenario, this.plan, this.seed) = (scenario, plan, seed);
        var zone = setup.Catalogue.Zone;
        services = [.. setup.Catalogue.Services.Keys.OrderBy(s => s.Code, StringComparer.Ordinal)];
        indexes = new CodeIndex([.. services.Select(s => s.Code)]);
        clock = new RunClock(zone, plan);
        queue = new QueueWatch(
            services.Length, plan.From.AtStartOfDayInZone(zone).ToInstant(), plan.End.AtStartOfDayInZone(zone).ToInstant());
        groups = new GroupTable(services, [.. setup.Catalogue.Municipalities.Keys.OrderBy(m => m.Number, StringComparer.Ordinal)]);
        weeks = new WeekRun[services.Length * plan.Weeks];
    }

    /// <summary>Commands that were sent, for the account; whoever sends them says how many.</summary>
    public long Commands { get; set; }

    public void Apply(long position, in Transition t)
    {
        events++;
        if (t.After is not { } after)
        {
            openedOn = t.Event is RegionOpened opened ? opened.On : openedOn;
            return;
        }

        clock.Set(t.Stamp.At);
        var service = indexes[after.Service.Code];
        var queuedMs = Follow(t, service);
        Live(t.Event);
        if (clock.Week >= 0)
        {
            ref var week = ref InWeek(clock.Week, service);
            week.QueuedMs += queuedMs;
            WeekCount.Of(t, openedOn, ref week);
            if (t.Event is ServiceStarted e && t.Before is Entitled before)
            {
                groups.Started(service, before, e.On.DaysSince(before.Need.ReceivedOn), e.On > before.Right.LatestStart);
            }
        }
    }

    /// <summary>A day has ended; the recorder looks at what is counted at a week's end.</summary>
    public void DayEnds(RegionState state, LocalDate day)
    {
        var week = clock.WeekOf(clock.DayOf(day));
        if (week < 0 || (day.DayOfWeek != IsoDayOfWeek.Sunday && day != plan.End.PlusDays(-1)))
        {
            return;
        }

        for (var service = 0; service < services.Length; service++)
        {
            ref var row = ref InWeek(week, service);
            row.Waiting = queue.Waiting(service);
            row.PastDeadline = queue.PastDeadline(service);
            row.WaitingDays = queue.WaitingDays(service, clock.DayOf(day));
            (row.Places, row.PlacesUsed) = (0, 0);
        }

        var calendarWeek = Week.Of(day);
        foreach (var places in state.Places.Rows)
        {
            ref var row = ref InWeek(week, indexes[places.Service.Code]);
            row.Places += places[calendarWeek].Published;
            row.PlacesUsed += places[calendarWeek].Filled;
        }
    }

    /// <summary>Beds of a service: minutes there were and minutes that were taken, on a day of the measured weeks.</summary>
    public void BedsOn(LocalDate day, ServiceId service, long minutes, long taken)
    {
        if (clock.WeekOf(clock.DayOf(day)) is >= 0 and var week)
        {
            ref var row = ref InWeek(week, indexes[service.Code]);
            row.BedMinutes += minutes;
            row.BedMinutesTaken += taken;
        }
    }

    /// <summary>Once, when the last day has ended.</summary>
    public RunRecord Finish(RegionState state)
    {
        queue.End();
        var open = 0L;
        foreach (var c in state.Cases)
        {
            open += c is OpenCase ? 1 : 0;
            if (c is Entitled waiting)
            {
                groups.StillWaits(indexes[c.Service.Code], waiting);
            }
        }

        return new RunRecord(
            scenario,
            seed,
            [.. services.Select((s, i) => new ServiceRun(s, [.. Enumerable.Range(0, plan.Weeks).Select(w => InWeek(w, i))]))],
            groups.ToGroups(),
            new RunAccount(Commands, events, entered, closed, open, queue.QueueDays, queue.WaitDays, StateFingerprint.Of(state)));
    }

    /// <summary>Cases that there ever were, whether the state still remembers them or not.</summary>
    private void Live(DomainEvent happened)
    {
        switch (happened)
        {
            case NeedRaised: entered++; break;
            case CaseClosed: closed++; break;
            case CaseReopened: closed--; break;
        }
    }

    private ref WeekRun InWeek(int week, int service) => ref weeks[(week * services.Length) + service];

    /// <returns>Milliseconds in the queue of one who starts now.</returns>
    private long Follow(in Transition t, int service)
    {
        var (had, has) = (t.Before?.Awaited, t.After?.Awaited);
        if (had is null && has is not null)
        {
            queue.Enter(t.After!.File, has, service, clock.DayOf(t.After.Need.ReceivedOn), t.Stamp.At);
        }
        else if (had is not null && has is null)
        {
            // The closing of a case keeps its service; an emergency does not.
            var file = t.Before!.File;
            var waited = queue.Leave(file, had, indexes[had.Service.Code], clock.DayOf(file.Need.ReceivedOn), t.Stamp.At);
            return t.Event is ServiceStarted ? waited : 0;
        }
        else if (t.Event is StartDeadlinePassed)
        {
            queue.Breached(service);
        }

        return 0;
    }
}
