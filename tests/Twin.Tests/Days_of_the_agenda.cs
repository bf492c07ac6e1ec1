using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Days_of_the_agenda
{
    private static readonly LocalDate First = new(2026, 1, 5);
    private readonly Agenda agenda = new(First);

    [Theory]
    [InlineData(1, 60_000)]
    [InlineData(1_500, 60_000)]
    [InlineData(1_500, 1)]
    [InlineData(1_500, 3_600_000)]
    public void Come_by_their_time_and_then_as_they_were_planned(int planned, int stepMs)
    {
        var dice = new Random(planned + stepMs);
        List<(int Ms, int Number)>[] days = [[], []];
        for (var number = 0; number < planned; number++)
        {
            var day = dice.Next(2);
            var ms = dice.Next(86_400_000 / stepMs) * stepMs;
            days[day].Add((ms, number));
            agenda.Plan(day, ms, Case(number), Deed.Choose, 0);
        }

        foreach (var (day, at) in days.Select((d, i) => (d, i)))
        {
            agenda.Begin(First.PlusDays(at));
            Taken().ShouldBe(day.OrderBy(e => e.Ms).Select(e => (e.Ms, Case(e.Number))));
        }
    }

    [Fact]
    public void Tell_of_each_errand_once_and_never_of_more_than_the_loop_can_expect()
    {
        for (var number = 0; number < 300; number++)
        {
            agenda.Plan(0, number * 60_000, Case(number), number % 3 == 0 ? Deed.Raise : Deed.Choose, 0);
        }

        agenda.Begin(First);
        var told = new List<Errand>();
        for (var taken = 0; taken < 300; taken++)
        {
            while (agenda.TryTell(out var soon))
            {
                told.Add(soon);
            }

            told.Count.ShouldBe(Math.Min(300, taken + IDrivenRegion.Ahead));
            agenda.TryTake(out var errand).ShouldBeTrue();
            errand.ShouldBe(told[taken]);
        }
    }

    [Fact]
    public void Do_not_tell_of_what_has_been_taken()
    {
        for (var number = 0; number < 60; number++)
        {
            agenda.Plan(0, number, Case(number), Deed.Choose, 0);
        }

        agenda.Begin(First);
        agenda.TryTake(out _).ShouldBeTrue();
        agenda.TryTell(out var soon).ShouldBeTrue();
        soon.Case.ShouldBe(Case(1));
    }

    [Fact]
    public void Have_what_is_planned_as_the_next_thing_after_what_was_planned_for_the_same_moment()
    {
        agenda.PlanNow(0, 9, Case(1), Deed.Choose, 0);
        agenda.Plan(0, 10, Case(2), Deed.Choose, 0);
        agenda.Plan(0, 11, Case(3), Deed.Choose, 0);
        agenda.Begin(First);
        agenda.Plan(0, 10, Case(4), Deed.Choose, 0);
        agenda.PlanNow(0, 10, Case(5), Deed.Choose, 0);
        agenda.Plan(0, 10, Case(6), Deed.Choose, 0);
        agenda.PlanNow(0, 10, Case(7), Deed.Choose, 0);

        Taken().Select(e => e.Case).ShouldBe([Case(1), Case(2), Case(4), Case(5), Case(6), Case(7), Case(3)]);
    }

    private IEnumerable<(int Ms, CaseId Case)> Taken()
    {
        while (agenda.TryTake(out var errand))
        {
            yield return (errand.Ms, errand.Case);
        }
    }

    private static CaseId Case(int number) => new CaseKey((ulong)number, AgeBand.From18To66).ToId();
}
