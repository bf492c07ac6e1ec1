using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Intervals
{
    /// <summary>Quantile 0.975 from the tables of the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, with more digits.</summary>
    [Theory]
    [InlineData(1, 12.70620)]
    [InlineData(2, 4.30265)]
    [InlineData(3, 3.18245)]
    [InlineData(4, 2.77645)]
    [InlineData(9, 2.26216)]
    [InlineData(10, 2.22814)]
    [InlineData(19, 2.09302)]
    [InlineData(30, 2.04227)]
    [InlineData(99, 1.98422)]
    [InlineData(999, 1.96234)]
    [InlineData(5_000, 1.96044)]
    public void Reach_as_far_as_the_tables_say(int freedom, double reach)
    {
        StudentT.Reach(freedom).ShouldBe(reach, 0.00001);
        StudentT.Reach(freedom).ShouldBe(reach, 0.00001);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    public void Hold_all_chance_between_the_ends_of_the_line(int freedom)
    {
        StudentT.Within(0, freedom).ShouldBe(0, 1e-15);
        StudentT.Within(1e9, freedom).ShouldBe(1, 1e-8);
    }

    [Fact]
    public void Are_around_the_mean_by_the_spread_between_runs()
    {
        var estimate = Estimate.Of([1, 2, 3]);

        estimate.Mean.ShouldBe(2);
        estimate.HalfWidth.ShouldBe(4.30265 / Math.Sqrt(3), 0.00001);
        estimate.IsClear.ShouldBeFalse();
        Estimate.Of([101, 102, 103]).IsClear.ShouldBeTrue();
    }

    [Fact]
    public void Of_one_run_are_the_whole_line_and_of_none_are_not_known()
    {
        Estimate.Of([4]).ShouldBe(new Estimate(4, double.NegativeInfinity, double.PositiveInfinity));
        Estimate.Of([4]).IsKnown.ShouldBeTrue();
        Estimate.Of([]).IsKnown.ShouldBeFalse();
        Estimate.Of([]).IsClear.ShouldBeFalse();
    }

    /// <summary>Two whole numbers agree often enough by chance; that neither run differs at all is another matter.</summary>
    [Fact]
    public void Of_two_runs_that_agree_are_the_whole_line_unless_nothing_happened()
    {
        Estimate.Of([16, 16]).ShouldBe(new Estimate(16, double.NegativeInfinity, double.PositiveInfinity));
        Estimate.OfDifference([20, 40], [4, 24]).IsClear.ShouldBeFalse();
        Estimate.OfDifference([20, 40], [20, 40]).ShouldBe(new Estimate(0, 0, 0));
        Estimate.Of([16, 16, 16]).IsClear.ShouldBeTrue();
    }

    [Fact]
    public void Leave_out_runs_without_the_figure()
    {
        Estimate.Of([1, double.NaN, 3]).ShouldBe(Estimate.Of([1, 3]));
        Estimate.OfDifference([5, double.NaN, 9], [4, 4, 6]).ShouldBe(Estimate.Of([1, 3]));
    }

    [Fact]
    public void Of_a_difference_do_not_feel_what_the_runs_have_in_common()
    {
        double[] chance = [10, 500, 90, 3_000, 70];
        double[] better = [.. chance.Select((c, i) => c + 1 + (0.1 * i))];

        var paired = Estimate.OfDifference(better, chance);

        paired.Mean.ShouldBe(1.2, 1e-9);
        paired.IsClear.ShouldBeTrue();
        paired.HalfWidth.ShouldBeLessThan(0.2);
        Estimate.Of(better).HalfWidth.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Of_a_difference_need_the_same_runs()
    {
        Should.Throw<ArgumentException>(() => Estimate.OfDifference([1, 2], [1]));
    }

    [Fact]
    public void Hold_the_truth_nineteen_times_of_twenty()
    {
        const int Trials = 4_000;
        var dice = new Dice(11);
        var held = 0;
        var runs = new double[6];
        for (var trial = 0; trial < Trials; trial++)
        {
            for (var run = 0; run < runs.Length; run++)
            {
                // The sum of twelve uniform numbers is near enough normal; its mean is 6.
                runs[run] = Enumerable.Range(0, 12).Sum(_ => dice.Unit());
            }

            held += Estimate.Of(runs) is { } e && e.Low <= 6 && e.High >= 6 ? 1 : 0;
        }

        ((double)held / Trials).ShouldBe(0.95, 0.015);
    }
}
