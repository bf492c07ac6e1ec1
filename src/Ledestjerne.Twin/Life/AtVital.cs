using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>A week of births, birthdays and deaths. Whoever dies with a case leaves the queue, and the next of kin are told.</summary>
internal sealed class AtVital(World world, Population population, Arrivals arrivals)
{
    /// <summary>Streams of chance after those of the services' arrivals.</summary>
    private const int Stream = 100_000;

    private const int WeeksBetweenCounts = 4;

    public void PassWeek(LocalDate monday)
    {
        var week = Week.Of(monday).Index;
        var dice = world.Throw(Stream, week);
        foreach (var somebody in population.PassWeek(dice))
        {
            Die(somebody);
        }

        if (week % WeeksBetweenCounts == 0)
        {
            arrivals.Count(population);
        }
    }

    private void Die(PersonId somebody)
    {
        if (world.State.Find(somebody) is not { } file)
        {
            return;
        }

        foreach (var id in file.Cases.ToArray())
        {
            if (world.State.Find(id) is OpenCase c
                && world.Do(new CloseCase(world.ByProfessional(c.Now.Owner), id, CloseOutcome.PersonDied, InformedBy.NextOfKin)))
            {
                world.Forget(id);
            }
        }
    }
}
