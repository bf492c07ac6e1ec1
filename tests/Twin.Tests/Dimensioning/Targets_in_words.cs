using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Targets_in_words
{
    [Theory]
    [InlineData("mean wait of each service ≤ 2 weeks", TargetFigure.MeanWait, null, 14)]
    [InlineData("Mean wait of EACH service <= 10 days", TargetFigure.MeanWait, null, 10)]
    [InlineData("  mean wait of orthopaedics≤30 days ", TargetFigure.MeanWait, "orthopaedics", 30)]
    [InlineData("mean wait of Fysioterapi ≤ 1,5 weeks", TargetFigure.MeanWait, "physiotherapy", 10.5)]
    [InlineData("mean wait of Home nursing ≤ 1 week", TargetFigure.MeanWait, "home-nursing", 7)]
    [InlineData("late share of each service ≤ 1 %", TargetFigure.LateShare, null, 0.01)]
    [InlineData("late share of physiotherapy <= 2.5 per cent", TargetFigure.LateShare, "physiotherapy", 0.025)]
    [InlineData("waiting at the end of each service ≤ 100", TargetFigure.WaitingAtEnd, null, 100)]
    [InlineData("waiting at the end of orthopaedics ≤ 0 people", TargetFigure.WaitingAtEnd, "orthopaedics", 0)]
    public void Say_what_how_much_and_for_whom(string text, TargetFigure figure, string? service, double most)
    {
        var target = TargetText.Read(text, SmallRuns.Setup.Catalogue, out var wrong).ShouldNotBeNull(wrong);

        target.Figure.ShouldBe(figure);
        target.Service?.Code.ShouldBe(service);
        target.AtMost.ShouldBe(most, 1e-9);
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "mean wait of each service ≤ 2 weeks")]
    [InlineData("shorter queues", "found shorter queues; allowed: ")]
    [InlineData("mean wait of each service >= 2 weeks", "allowed: ")]
    [InlineData("median wait of each service ≤ 2 weeks", "late share of each service ≤ 1 %")]
    [InlineData("mean wait of knees ≤ 2 weeks", "found the service knees; allowed: each service, clarification")]
    [InlineData("mean wait of each service ≤ 2", "allowed after mean wait: more than 0 days or weeks")]
    [InlineData("mean wait of each service ≤ 0 days", "found 0 days; allowed after mean wait")]
    [InlineData("mean wait of each service ≤ 900 weeks", "up to ten years")]
    [InlineData("mean wait of each service ≤ 2 fortnights", "found 2 fortnights")]
    [InlineData("late share of each service ≤ 101 %", "allowed after late share: 0–100 %")]
    [InlineData("waiting at the end of each service ≤ 5 weeks", "0 people or more")]
    public void Say_what_is_allowed_when_they_are_none(string text, string words)
    {
        TargetText.Read(text, SmallRuns.Setup.Catalogue, out var wrong).ShouldBeNull();

        wrong.ShouldContain(words);
    }

    [Fact]
    public void Are_met_by_the_upper_end_of_what_chance_allows()
    {
        var target = TargetText.Read("mean wait of each service ≤ 10 days", SmallRuns.Setup.Catalogue, out _).ShouldNotBeNull();

        // Mean 9, standard error 1, and Student's t for two degrees of freedom is 2.92.
        double?[] wide = [9 - Math.Sqrt(3), 9, 9 + Math.Sqrt(3)];
        DimensioningTarget.UpperBound(wide).ShouldNotBeNull().ShouldBe(9 + 2.919986, 1e-5);
        target.IsMet(wide).ShouldBeFalse();
        target.IsMet([8, 8.1, 7.9]).ShouldBeTrue();
        target.IsMet([1, double.PositiveInfinity]).ShouldBeFalse();
        target.IsMet([null, null]).ShouldBeTrue();
        target.IsMet([1]).ShouldBeFalse();
    }

    [Fact]
    public void Count_a_queue_from_which_nobody_starts_as_missed()
    {
        var target = new DimensioningTarget(TargetFigure.MeanWait, null, 10, "");

        target.In([new WeekRun { Waiting = 3 }]).ShouldBe(double.PositiveInfinity);
        target.In([default]).ShouldBeNull();
        target.In([new WeekRun { Started = 2, WaitedDays = 30 }, new WeekRun { Started = 1, WaitedDays = 0 }]).ShouldBe(10);
    }
}
