using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// The queue the region opens with. It has the shape that serving by need leaves behind: the grave wait days, and the
/// wait gathers among those whose need is least grave, up to where their deadlines begin.
/// </summary>
internal sealed class OpeningQueue(World world, Arrivals arrivals, OpenDoor door, AtAssessment assessment, AtChoice choice)
{
    /// <summary>Of the guideline's weeks, how long the longest waiting of a class has waited at most.</summary>
    private const double FillOfGuideline = 1.0;

    /// <summary>Weeks a need has waited for its assessment, on the mean.</summary>
    private const double UnassessedWeeks = 0.9;

    private ulong OpeningStream => (ulong)world.Setup.Life.Seed ^ 0x0F0E;

    private Dice Dice => world.Dice;

    public void Raise()
    {
        if (world.AtOnce)
        {
            return;
        }

        for (var service = 0; service < arrivals.Services; service++)
        {
            var weeks = WaitOfClasses(service);
            for (var s = 1; s <= weeks.Length; s++)
            {
                RaiseClass(service, (Severity)s, weeks[s - 1]);
            }

            RaiseUnassessed(service);
        }
    }

    /// <summary>Weeks that the longest waiting of each class has waited, so that all together are the region's backlog.</summary>
    private double[] WaitOfClasses(int service)
    {
        var need = arrivals.Rate(service);
        var guideline = world.State.Service(need.Service).GuidelineWeeks;
        var left = (double)need.BacklogWeeks;
        var weeks = new double[5];
        for (var s = 4; s >= 0 && left > 0; s--)
        {
            var share = need.SeverityPercent[s] / 100.0;
            if (share > 0)
            {
                weeks[s] = Math.Min(left / share, Math.Max(0.5, guideline[s] * FillOfGuideline));
                left -= weeks[s] * share;
            }
        }

        return weeks;
    }

    private void RaiseClass(int service, Severity severity, double weeks)
    {
        var need = arrivals.Rate(service);
        var perWeek = arrivals.PerWeek(service) * (100 - need.RefusedPercent) / 100 * need.SeverityPercent[(int)severity - 1] / 100;
        var chance = new Dice(OpeningStream, (ulong)((service * 8) + (int)severity));
        var people = chance.Poisson(perWeek * weeks);
        for (var n = 0; n < people; n++)
        {
            var received = world.Today.PlusDays(-1 - (int)(chance.Unit() * weeks * 7));
            if (door.RaiseTransferred(service, received) is not { } id)
            {
                continue;
            }

            if (world.State.Find(id) is Unassessed c && !assessment.Grant(c, severity, null))
            {
                continue;
            }

            if (chance.Percent(88))
            {
                choice.Choose(id);
            }
            else
            {
                world.Plan(Dice.Between(1, 9), id, Deed.Choose);
            }
        }
    }

    private void RaiseUnassessed(int service)
    {
        if (world.State.Service(arrivals.Rate(service).Service).SelfReferral
            || arrivals.Rate(service).Service == world.Setup.Profile.FrontDoor.Emergency)
        {
            return;
        }

        var chance = new Dice(OpeningStream, (ulong)(service * 8));
        for (var n = chance.Poisson(arrivals.PerWeek(service) * UnassessedWeeks); n > 0; n--)
        {
            if (door.RaiseTransferred(service, world.Today.PlusDays(-chance.Between(1, 11))) is { } id)
            {
                AtAssessment.Plan(world, id, arrivals.SeverityOf(service, chance));
            }
        }
    }
}
