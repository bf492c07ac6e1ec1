using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Missed_deadlines
{
    private static readonly LivedRegion Region = LivedRegion.OfSmall;

    [Fact]
    [System("O3")]
    public void Are_counted_per_body_as_the_journal_has_them()
    {
        var providers = Region.State.Catalogue.Providers.Values.ToList();
        var breaches = Region.Journal.Select(r => r.Event).OfType<StartDeadlinePassed>()
            .GroupBy(e => providers.First(p => p.Leader == e.Leader).Id).ToDictionary(g => g.Key, g => g.Count());
        var late = Region.Journal.Select(r => r.Event).OfType<AssessmentOverdue>().Select(e => e.Case).Distinct().Count();

        var counted = Region.Missed.Between(Region.Measures.First, Region.Measures.Current);

        breaches.ShouldNotBeEmpty();
        foreach (var (body, count) in breaches)
        {
            counted.Single(b => b.Body == body).Counts[(int)MissedDeadline.Start].ShouldBe(count);
        }

        counted.Sum(b => b.Counts[(int)MissedDeadline.Assessment]).ShouldBeInRange(late, late + 5, "a case may be assessed anew after an appeal");
        counted.ShouldBe(counted.OrderByDescending(b => b.Total).ThenBy(b => b.Body.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_a_span_are_those_of_its_weeks()
    {
        var (first, last) = (Region.Measures.First, Region.Measures.Current);
        var whole = Region.Missed.Between(first, last).Sum(b => b.Total);
        var parts = Region.Missed.Between(first, first.Plus(9)).Sum(b => b.Total) + Region.Missed.Between(first.Plus(10), last).Sum(b => b.Total);

        parts.ShouldBe(whole);
    }
}
