using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Chance_in_a_need
{
    private readonly World world;

    public Chance_in_a_need()
    {
        var setup = LivedRegion.OfSmall.Setup;
        world = new World(setup, new SimulatedRegion(new RegionState(setup.Catalogue), []), 7, new LocalDate(2026, 1, 5), RunConditions.None);
    }

    [Theory]
    [InlineData(AgeBand.From0To17)]
    [InlineData(AgeBand.From18To66)]
    public void Is_the_same_whatever_came_of_the_case_and_another_for_the_case_itself(AgeBand age)
    {
        var need = ArrivalNumber.Of(3, ArrivalNumber.Kind.Door, 41);
        var id = need.CaseOf(age);
        var (drawn, done) = (world.Throw(need, Deed.Arise).Next(), world.Throw(id, Deed.Answer).Next());

        world.TriedInVain(id);

        world.Throw(need, Deed.Arise).Next().ShouldBe(drawn);
        world.Throw(id, Deed.Answer).Next().ShouldNotBe(done);
        world.Throw(ArrivalNumber.Of(3, ArrivalNumber.Kind.Door, 42), Deed.Arise).Next().ShouldNotBe(drawn);
    }

    [Fact]
    public void Leaves_the_chance_of_a_deed_alone_although_it_is_drawn_ahead()
    {
        var id = ArrivalNumber.Of(3, ArrivalNumber.Kind.Door, 41).CaseOf(AgeBand.From18To66);
        world.Throw(id, Deed.Answer);
        ulong[] alone = [world.Dice.Next(), world.Dice.Next()];

        world.Throw(id, Deed.Answer);
        ulong[] between = [world.Dice.Next(), Then()];

        between.ShouldBe(alone);

        ulong Then()
        {
            world.Throw(ArrivalNumber.Of(3, ArrivalNumber.Kind.Door, 42), Deed.Arise).Next();
            return world.Dice.Next();
        }
    }
}
