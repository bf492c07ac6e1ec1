using Ledestjerne.Matching;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Clearing_reasons
{
    [Fact]
    public void The_best_place_of_all_needs_no_other_reason() =>
        new ClearingCase().Person("p").Places("a", 0).Places("b", 1).Cleared().OfferTo("p").ShouldNotBeNull()
            .Why.ShouldBe(new OfferReason(OfferGround.BestOfAll, -1, default, 0, 0));

    [Fact]
    public void A_better_place_that_is_taken_is_named_with_what_others_would_lose()
    {
        var cleared = new ClearingCase().Person("haster", inTime: 0, severity: 1).Person("kan", inTime: 3, waited: 300).Places("a", 0).Places("b", 2).Cleared();

        var why = cleared.OfferTo("kan").ShouldNotBeNull().Why;
        why.Ground.ShouldBe(OfferGround.BetterIsTaken);
        cleared.Input.Providers[why.BetterProvider].Id.ShouldBe("a");
        why.BetterWeek.ShouldBe(ClearingCase.From);
        why.BreachesSaved.ShouldBe(0);
        why.WeeksSaved.ShouldBe(2);
    }

    [Fact]
    public void Breaches_at_stake_are_said_before_weeks()
    {
        var cleared = new ClearingCase().Person("først", inTime: 0, severity: 1).Person("så", inTime: 0, severity: 3).Places("a", 0).Places("b", 2).Cleared();

        var why = cleared.OfferTo("så").ShouldNotBeNull().Why;
        why.BreachesSaved.ShouldBe(4);
        why.WeeksSaved.ShouldBe(0);
    }

    [Theory]
    [InlineData(Order.Strict)]
    [InlineData(Order.Weighted)]
    public void What_a_place_is_worth_is_what_everybody_saves_when_it_is_there(Order order)
    {
        var input = new ClearingExample(60, 9, weeks: 4) { Services = 2, Providers = 4, Supply = 80 }.Make();
        var before = Clearing.Clear(input, order);
        foreach (var (row, index) in input.Places.Select((row, index) => (row, index)))
        {
            var cells = before.Matching.Scope.Cells;
            var line = cells.Line(cells.ProviderNumber(row.Provider), cells.ServiceNumber(row.Service));
            if (line >= 0 && cells.WeeksOf(line)[row.Week.Index - input.From.Index] is var cell and >= 0)
            {
                var after = Clearing.Clear(input with { Places = input.Places.SetItem(index, row with { Places = row.Places + 1 }) }, order);
                var saved = order == Order.Strict
                    ? before.Total - after.Total
                    : new Levels(0, 0, before.Matching.Objective - after.Matching.Objective, 0);
                before.Matching.WorthOf(cell).ShouldBe(saved, row.ToString());
            }
        }
    }

    [Fact]
    public void No_approved_provider() => Ground(new ClearingCase().Person("p").Places("a", 0, service: "kne")).ShouldBe(LeftGround.NoApprovedProvider);

    [Fact]
    public void A_provider_who_is_not_approved_counts_as_none() =>
        Ground(new ClearingCase().Provider("a", to: ClearingCase.From.Monday.PlusDays(-1)).Person("p").Places("a", 0)).ShouldBe(LeftGround.NoApprovedProvider);

    [Fact]
    public void None_among_those_chosen() => Ground(new ClearingCase().Person("p", chosen: ["b", "finnes ikke"]).Places("a", 0).Provider("b")).ShouldBe(LeftGround.NoneAmongChosen);

    [Fact]
    public void None_within_travel() =>
        Ground(new ClearingCase().Provider("a", ClearingCase.FarTown).Person("p", most: 30).Places("a", 0)).ShouldBe(LeftGround.NoneWithinTravel);

    [Fact]
    public void A_travel_limit_holds_for_chosen_providers_too() =>
        Ground(new ClearingCase().Provider("a", ClearingCase.FarTown).Person("p", most: 30, chosen: ["a"]).Places("a", 0)).ShouldBe(LeftGround.NoneWithinTravel);

    [Fact]
    public void None_from_the_earliest_start_on() =>
        Ground(new ClearingCase().Person("p", earliest: ClearingCase.From.Plus(2).Monday).Places("a", 1)).ShouldBe(LeftGround.NoneAfterEarliestStart);

    [Fact]
    public void All_places_full_names_the_provider_wanted_first()
    {
        var cleared = new ClearingCase().Person("p", waited: 5).Person("q", waited: 50).Places("a", 1).Cleared();

        var left = cleared.LeftOf("p").ShouldNotBeNull();
        left.Ground.ShouldBe(LeftGround.CapacityExhausted);
        cleared.Input.Providers[left.FullProvider].Id.ShouldBe("a");
    }

    [Fact]
    public void A_group_that_no_provider_takes_together()
    {
        var cleared = new ClearingCase().Person("p", group: "par", chosen: ["a"]).Person("q", group: "par", chosen: ["b"]).Places("a", 1).Places("b", 1).Cleared();

        cleared.LeftOf("p").ShouldNotBeNull().Ground.ShouldBe(LeftGround.GroupNotTogether);
        cleared.LeftOf("q").ShouldNotBeNull().Ground.ShouldBe(LeftGround.GroupNotTogether);
    }

    [Fact]
    public void A_group_is_placed_together_at_some_cost_to_each()
    {
        var cleared = new ClearingCase().Person("p", group: "par").Person("q", group: "par").Places("a", 0).Places("b", 2, 2).Cleared();

        cleared.PlaceOf("p").ShouldBe("b@2");
        cleared.PlaceOf("q").ShouldBe("b@2");
        cleared.OfferTo("p").ShouldNotBeNull().Why.Ground.ShouldBe(OfferGround.WithGroup);
    }

    [Fact]
    public void Why_tells_of_every_alternative_and_what_was_wrong_with_it()
    {
        var cleared = new ClearingCase().Person("haster", inTime: 0, severity: 1).Person("p", inTime: 2, waited: 300)
            .Provider("fjern", ClearingCase.FarTown)
            .Places("a", 0).Places("b", 1).Places("fjern", 1).Places("c", 2).Places("d", 3).Cleared();

        var why = ClearedWhy.Of(cleared, cleared.Person("p"));

        why.Taken.ShouldNotBeNull().Verdict.ShouldBe(AlternativeVerdict.Taken);
        why.Alternatives.Select(other => (cleared.Input.Providers[other.Provider].Id, other.Verdict)).ShouldBe(
        [
            ("a", AlternativeVerdict.Full),
            ("fjern", AlternativeVerdict.FartherOrLessWanted),
            ("c", AlternativeVerdict.Later),
            ("d", AlternativeVerdict.TooLate),
        ]);
        why.More.ShouldBe(0);
        ClearedWhy.Of(cleared, cleared.Person("p"), most: 1).More.ShouldBe(3);
    }

    [Fact]
    public void Why_of_someone_without_a_place_tells_that_all_are_full()
    {
        var cleared = new ClearingCase().Person("q", waited: 500).Person("p", waited: 5).Places("a", 0).Cleared();

        var why = ClearedWhy.Of(cleared, cleared.Person("p"));

        why.Taken.ShouldBeNull();
        why.Alternatives.ShouldHaveSingleItem().Verdict.ShouldBe(AlternativeVerdict.Full);
    }

    private static LeftGround Ground(ClearingCase waiting) => waiting.Cleared().LeftOf("p").ShouldNotBeNull().Ground;
}
