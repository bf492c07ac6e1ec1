using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Life_is_reproducible
{
    [Fact]
    public void The_same_seed_gives_the_same_journal_to_the_byte()
    {
        using var once = new LivedRegion(LivedRegion.Load(SmallRegion.Path), 6);
        using var again = new LivedRegion(LivedRegion.Load(SmallRegion.Path), 6);

        again.Hash.ShouldBe(once.Hash);
    }

    [Fact]
    public void Another_seed_gives_another_life()
    {
        using var one = new LivedRegion(LivedRegion.Load(SmallRegion.Path), 2, seed: 1);
        using var other = new LivedRegion(LivedRegion.Load(SmallRegion.Path), 2, seed: 2);

        other.Hash.ShouldNotBe(one.Hash);
    }
}
