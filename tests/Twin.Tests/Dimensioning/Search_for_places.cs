using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Search_for_places
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(7, 1)]
    [InlineData(7, 7)]
    [InlineData(7, 8)]
    [InlineData(3, 500)]
    [InlineData(1, 2_000)]
    [InlineData(2_000, 3)]
    [InlineData(900, 1_999)]
    public void Finds_the_least_number_that_is_enough(int guess, int least)
    {
        var search = new PlaceSearch(guess);

        var trials = Run(search, trial => trial >= least);

        search.IsBeyond.ShouldBeFalse();
        search.Enough.ShouldBe(least);
        search.Trial.ShouldBe(least);
        trials.ShouldBeLessThan(25);
    }

    [Fact]
    public void Ends_where_no_number_is_enough()
    {
        var search = new PlaceSearch(5);

        Run(search, _ => false);

        search.IsBeyond.ShouldBeTrue();
        search.Enough.ShouldBeNull();
    }

    [Fact]
    public void Goes_on_upwards_when_what_it_found_fails_beside_the_others()
    {
        var search = new PlaceSearch(4);
        Run(search, trial => trial >= 6);

        search.Tell(enough: false);
        search.IsDone.ShouldBeFalse();
        search.Trial.ShouldBe(7);
        Run(search, trial => trial >= 9);

        search.Enough.ShouldBe(9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ends_with_a_number_that_was_enough_whatever_chance_says(ulong seed)
    {
        for (var life = 0UL; life < 200; life++)
        {
            var dice = new Dice((seed * 1_000) + life);
            var search = new PlaceSearch(dice.Below(50) + 1);
            var enough = new HashSet<int>();

            var trials = Run(search, trial =>
            {
                // The nearer to the edge, the more often chance decides.
                var met = trial + dice.Below(21) - 10 >= 60;
                _ = met ? enough.Add(trial) : enough.Remove(trial);
                return met;
            });

            trials.ShouldBeLessThan(60);
            enough.ShouldContain(search.Enough.ShouldNotBeNull());
            search.TooFew.ShouldBe(search.Trial - 1);
        }
    }

    /// <returns>How many numbers were tried.</returns>
    private static int Run(PlaceSearch search, Func<int, bool> isEnough)
    {
        var trials = 0;
        for (; !search.IsDone; trials++)
        {
            trials.ShouldBeLessThan(200);
            search.Tell(isEnough(search.Trial));
        }

        return trials;
    }
}
