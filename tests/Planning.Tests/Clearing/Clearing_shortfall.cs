using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Matching;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Clearing_shortfall
{
    [Fact]
    public void Is_one_place_in_the_last_week_that_meets_the_deadline()
    {
        var cleared = new ClearingCase().Person("først", inTime: 2, severity: 1).Person("så", inTime: 2, severity: 2).Places("a", 0).Cleared();

        cleared.Shortfall.ShouldHaveSingleItem().ShouldBe(new MissingPlaces("hofte", "3201", ClearingCase.From.Plus(2), 1, 1, 8));
        cleared.BeyondRescue.ShouldBe(0);
    }

    [Fact]
    public void Is_nothing_for_those_whose_deadline_has_passed()
    {
        var cleared = new ClearingCase().Person("for sen", inTime: -1, severity: 1).Person("kan ikke", inTime: 0, earliest: ClearingCase.From.Plus(1).Monday).Cleared();

        cleared.Shortfall.ShouldBeEmpty();
        cleared.BeyondRescue.ShouldBe(2);
        cleared.Breaches().ShouldBe(2);
    }

    [Fact]
    public void Is_nothing_for_those_who_can_still_wait() => new ClearingCase().Person("p", inTime: 4).Cleared().Shortfall.ShouldBeEmpty();

    [Fact]
    public void Comes_with_the_gravest_harm_first() =>
        new ClearingCase().Person("lett", inTime: 1, severity: 5, area: "3201").Person("alvorlig", inTime: 1, severity: 1, area: "3203").Cleared()
            .Shortfall.Select(missing => (missing.Area, missing.HarmPerPlace)).ShouldBe([("3203", 16L), ("3201", 1L)]);

    [Fact]
    public void Sees_that_a_place_for_one_frees_a_place_for_a_graver()
    {
        // Both want the same place; wherever the light one is helped, the grave one moves up. One place is enough.
        var cleared = new ClearingCase().Person("lett", inTime: 0, severity: 5, chosen: ["a"]).Person("alvorlig", inTime: 0, severity: 1, chosen: ["a"])
            .Places("a", 0).Cleared();

        cleared.Shortfall.Sum(missing => missing.Places).ShouldBe(1);
        cleared.Shortfall.Sum(missing => missing.BreachesRemoved).ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Is_the_least_number_that_any_search_finds(int seed)
    {
        for (var i = 0; i < 15; i++)
        {
            var input = new ClearingExample(9, (seed * 100) + i, weeks: 4) { Services = 2, Providers = 3, Supply = 80 }.Make();

            Clearing.Clear(input, Order.Strict).Shortfall.Sum(missing => missing.Places).ShouldBe(LeastByTrying(input), $"seed {seed}, {i}");
        }
    }

    [Theory]
    [InlineData(1, Order.Strict)]
    [InlineData(2, Order.Weighted)]
    [InlineData(3, Order.Strict)]
    public void Removes_every_breach_it_can_once_the_places_are_there(int seed, Order order)
    {
        var input = new ClearingExample(400, seed, weeks: 12).Make();
        var cleared = Clearing.Clear(input, order);
        cleared.Shortfall.ShouldNotBeEmpty();

        var again = Clearing.Clear(With(input, cleared.Shortfall), order);

        again.Shortfall.ShouldBeEmpty();
        again.Breaches().ShouldBe(cleared.BeyondRescue);
        cleared.Shortfall.Sum(missing => missing.BreachesRemoved).ShouldBe(cleared.Breaches() - cleared.BeyondRescue);
        cleared.Shortfall.ShouldAllBe(missing => missing.Places > 0 && missing.HarmPerPlace > 0);
    }

    /// <summary>The added places as a provider in each area, whom everyone there who has chosen would choose too.</summary>
    private static ClearingInput With(ClearingInput input, ImmutableArray<MissingPlaces> missing) => input with
    {
        Places = [.. input.Places, .. missing.Select(each => new PlacesInWeek("ny-" + each.Area, each.Service, each.Week, each.Places))],
        Providers =
        [
            .. input.Providers,
            .. missing.Select(each => each.Area).Distinct().Select(area => new ClearingProvider("ny-" + area, "Ny", ProviderKind.Public, null, "NO", null, null)),
        ],
        Waiting = [.. input.Waiting.Select(person => person.Chosen.IsEmpty ? person : person with { Chosen = person.Chosen.Add("ny-" + person.Area) })],
    };

    /// <summary>Of those who can start in time in some week, how many cannot all at once, whoever goes where: tried one by one.</summary>
    private static int LeastByTrying(ClearingInput input)
    {
        var people = input.Waiting.Where(person => Week.Of(person.LatestStart) is var last
            && last >= First(input, person) && last < input.From.Plus(input.Weeks)).ToList();
        var left = input.Places.ToDictionary(row => (row.Provider, row.Service, row.Week), row => row.Places);
        return people.Count - Most(0);

        int Most(int number)
        {
            if (number == people.Count)
            {
                return 0;
            }

            var most = Most(number + 1);
            var person = people[number];
            foreach (var provider in input.Providers.Where(p => MayTake(person, p)))
            {
                for (var week = First(input, person); week <= Week.Of(person.LatestStart); week = week.Plus(1))
                {
                    var key = (provider.Id, person.Service, week);
                    if (left.GetValueOrDefault(key) > 0 && !(provider.ApprovedFrom > week.Monday) && !(provider.ApprovedTo < week.Monday))
                    {
                        left[key]--;
                        most = Math.Max(most, 1 + Most(number + 1));
                        left[key]++;
                    }
                }
            }

            return most;
        }
    }

    private static bool MayTake(WaitingPerson person, ClearingProvider provider) =>
        (person.Chosen.IsEmpty || person.Chosen.Contains(provider.Id))
        && !(TravelTime.Minutes(person.Home ?? default, provider.Location ?? default, "NO") > person.MaxTravelMinutes);

    private static Week First(ClearingInput input, WaitingPerson person)
    {
        var week = input.From;
        while (person.EarliestStart > week.Friday)
        {
            week = week.Plus(1);
        }

        return week;
    }
}
