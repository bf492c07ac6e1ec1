using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Timers;

public class Days_of_the_wheel
{
    private const int Cases = 200;
    private static readonly LocalDate First = new(2026, 1, 5);

    /// <summary>Held to a list of days and nothing else: each case is due once, on the day it was given last, days in order and numbers within.</summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 40)]
    [InlineData(3, 400)]
    [InlineData(4, 1_500)]
    public void Come_when_they_were_given_last_however_often_they_were_moved(int seed, int farthest)
    {
        var dice = new Random(seed);
        var wheel = new TimerWheel();
        var days = new Dictionary<int, LocalDate>();
        for (var day = First; day < First.PlusDays(120); day = day.PlusDays(1))
        {
            for (var moved = 0; moved < 60; moved++)
            {
                var number = dice.Next(Cases);
                days[number] = day.PlusDays(1 + dice.Next(farthest));
                wheel.Follow(Open(number, days[number]));
                if (dice.Next(8) == 0)
                {
                    wheel.Follow(Closed(number));
                    days.Remove(number);
                }
            }

            var due = days.Where(d => d.Value <= day).OrderBy(d => d.Value).ThenBy(d => d.Key).Select(d => d.Key).ToList();
            foreach (var number in due)
            {
                if (dice.Next(10) == 0)
                {
                    // Moved away and, now and then, back while the day is taken: then it comes in its turn all the same.
                    wheel.Postpone(Open(number, days[number]), day.PlusDays(5));
                    wheel.Follow(Open(number, days[number]));
                }

                wheel.TryTake(day, out var found).ShouldBeTrue();
                found.ShouldBe(Id(number));
                days.Remove(number);
            }

            wheel.TryTake(day, out _).ShouldBeFalse();
        }
    }

    private static CaseId Id(int number) => new(new Guid(number, 1, 1, new byte[8]));

    /// <param name="day">The timers look on the day after the deadline.</param>
    private static Raised Open(int number, LocalDate day) =>
        new(FileOf(number), new Obligation(new ProfessionalId(7), NextStep.AssessNeed, day.PlusDays(-1)), day);

    private static Closed Closed(int number) =>
        new(FileOf(number), new ServiceId("gp"), new ProfessionalId(7), CloseOutcome.NeedMet, InformedBy.Letter, First);

    private static CaseFile FileOf(int number) => new(
        Id(number),
        number,
        new PersonId(new Guid(number, 2, 2, new byte[8])),
        new Need(new ServiceId("gp"), new MunicipalityId("3205"), null, Channel.Web, First, false, null, false, null));
}
