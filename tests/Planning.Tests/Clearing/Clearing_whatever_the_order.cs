using Ledestjerne.Matching;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Clearing_whatever_the_order
{
    [Theory]
    [InlineData(Order.Strict, 1, 0)]
    [InlineData(Order.Strict, 2, 6)]
    [InlineData(Order.Weighted, 3, 0)]
    [InlineData(Order.Weighted, 4, 6)]
    public void Of_the_lines_gives_everyone_the_same(Order order, int seed, int coupled)
    {
        var input = new ClearingExample(400, seed, weeks: 12) { Coupled = coupled }.Make();
        var straight = Clearing.Clear(input, order);
        var shuffled = Clearing.Clear(ClearingExample.Shuffled(input, seed), order);

        Said(shuffled).ShouldBe(Said(straight));
        shuffled.Shortfall.ShouldBe(straight.Shortfall);
        shuffled.Fairness.ShouldBe(straight.Fairness);
        shuffled.Total.ShouldBe(straight.Total);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 6)]
    public void Everyone_is_there_exactly_once_and_no_place_is_given_twice(int seed, int coupled)
    {
        var input = new ClearingExample(500, seed, weeks: 12) { Coupled = coupled }.Make();
        var cleared = Clearing.Clear(input, Order.Strict);

        cleared.Offers.Select(offer => offer.Person).Concat(cleared.Unplaced.Select(left => left.Person)).Order()
            .ShouldBe(Enumerable.Range(0, input.Waiting.Length));
        cleared.Certificate.Valid.ShouldBeTrue();
        (cleared.Certificate.Exact || coupled > 0).ShouldBeTrue();
        var places = input.Places.ToDictionary(row => (row.Provider, row.Service, row.Week), row => row.Places);
        foreach (var given in cleared.Offers.GroupBy(offer => (input.Providers[offer.Provider].Id, input.Waiting[offer.Person].Service, offer.Week)))
        {
            given.Count().ShouldBeLessThanOrEqualTo(places[given.Key]);
        }

        foreach (var offer in cleared.Offers)
        {
            var (person, provider) = (input.Waiting[offer.Person], input.Providers[offer.Provider]);
            (person.Chosen.IsEmpty || person.Chosen.Contains(provider.Id)).ShouldBeTrue();
            (offer.TravelMinutes > person.MaxTravelMinutes).ShouldBeFalse();
            (provider.ApprovedFrom > offer.Week.Monday || provider.ApprovedTo < offer.Week.Monday).ShouldBeFalse();
            (person.EarliestStart > offer.Week.Friday).ShouldBeFalse();
            offer.Breach.ShouldBe(offer.Week.Monday > person.LatestStart);
        }

        foreach (var group in input.Waiting.Select((person, number) => (person.Group, number)).Where(each => each.Group.Length > 0).GroupBy(each => each.Group))
        {
            group.Select(each => cleared.Offers.FirstOrDefault(offer => offer.Person == each.number) is { } offer ? (offer.Provider, offer.Week) : default)
                .Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public void Letting_options_in_step_by_step_gives_as_good_an_answer_as_all_at_once()
    {
        var input = new ClearingExample(400, 7, weeks: 12).Make();
        var whole = Clearing.Clear(input, Order.Strict);
        var calls = new List<double>();
        var steps = Clearing.Clear(input, Order.Strict, mostOptions: whole.Matching.Options / 3, calls.Add, CancellationToken.None);

        steps.Matching.Options.ShouldBeLessThan(whole.Matching.Options);
        steps.Total.ShouldBe(whole.Total);
        steps.Unplaced.GroupBy(left => left.Ground).Select(group => (group.Key, group.Count())).Order()
            .ShouldBe(whole.Unplaced.GroupBy(left => left.Ground).Select(group => (group.Key, group.Count())).Order());
        steps.Offers.Count(offer => offer.Why.Ground == OfferGround.BestOfAll).ShouldBe(whole.Offers.Count(offer => offer.Why.Ground == OfferGround.BestOfAll));
        steps.Shortfall.Sum(missing => missing.Places).ShouldBe(whole.Shortfall.Sum(missing => missing.Places));
        calls.ShouldBe(calls.Order());
        calls[^1].ShouldBe(1);
    }

    [Fact]
    public void One_more_place_never_makes_it_worse()
    {
        var input = new ClearingExample(200, 5, weeks: 8).Make();
        var before = Clearing.Clear(input, Order.Strict).Total;
        var after = Clearing.Clear(input with { Places = input.Places.SetItem(0, input.Places[0] with { Places = input.Places[0].Places + 1 }) }, Order.Strict).Total;

        (after.First, after.Second, after.Third).CompareTo((before.First, before.Second, before.Third)).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public void It_stops_when_asked() =>
        Should.Throw<OperationCanceledException>(() => Clearing.Clear(new ClearingExample(300).Make(), Order.Strict, null, new CancellationToken(canceled: true)));

    private static List<string> Said(Cleared cleared) =>
    [
        .. cleared.Offers.Select(offer =>
                $"{cleared.Input.Waiting[offer.Person].Id} {cleared.Input.Providers[offer.Provider].Id} {offer.Week} {offer.Breach} {ClearingWords.In("nb").Offer(cleared, offer)}")
            .Concat(cleared.Unplaced.Select(left => $"{cleared.Input.Waiting[left.Person].Id} {ClearingWords.In("nb").Left(cleared, left)}"))
            .Order(StringComparer.Ordinal),
    ];
}
