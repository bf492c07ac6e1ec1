using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Tries_in_vain
{
    private readonly Tries tries = new();

    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 20_000)]
    public void Are_counted_for_each_case_until_it_is_forgotten(int seed, int cases)
    {
        var dice = new Random(seed);
        var numbers = Enumerable.Range(0, cases).Select(_ => (ulong)dice.NextInt64()).ToArray();
        var known = new Dictionary<ulong, int>();
        for (var step = 0; step < 200_000; step++)
        {
            var number = numbers[dice.Next(cases)];
            if (dice.Next(3) > 0)
            {
                tries.Add(number);
                known[number] = known.GetValueOrDefault(number) + 1;
            }
            else
            {
                tries.Forget(number);
                known.Remove(number);
            }

            var other = numbers[dice.Next(cases)];
            tries.Of(other).ShouldBe(known.GetValueOrDefault(other));
        }
    }
}
