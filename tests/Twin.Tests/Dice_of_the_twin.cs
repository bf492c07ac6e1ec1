using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Dice_of_the_twin
{
    [Fact]
    public void Give_the_reference_numbers_of_xoshiro()
    {
        // State filled by splitmix64 from 0, as in the authors' code; first outputs of that state.
        var dice = new Dice(0);

        dice.Next().ShouldBe(0x99EC5F36CB75F2B4UL);
        dice.Next().ShouldBe(0xBF6E1F784956452AUL);
    }

    [Fact]
    public void Are_fair_within_five_standard_errors()
    {
        var dice = new Dice(7);
        var counts = new int[6];
        for (var n = 0; n < 60_000; n++)
        {
            counts[dice.Below(6)]++;
        }

        counts.ShouldAllBe(c => Math.Abs(c - 10_000) < 460);
    }

    [Fact]
    public void Poisson_has_its_mean_and_variance()
    {
        var dice = new Dice(11);
        var draws = Enumerable.Range(0, 40_000).Select(_ => dice.Poisson(42.5)).ToList();
        var mean = draws.Average();

        mean.ShouldBeInRange(42.3, 42.7);
        draws.Average(d => (d - mean) * (d - mean)).ShouldBeInRange(41, 44);
    }

    [Fact]
    public void Streams_differ() => new Dice(1, 1).Next().ShouldNotBe(new Dice(1, 2).Next());
}
