using Ledestjerne.Domain;
using Ledestjerne.Matching;
using Ledestjerne.Planning;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Clearing_by_need
{
    private static readonly Week From = ClearingCase.From;

    [Fact]
    public void Keeps_the_deadline_that_can_be_kept_before_it_shortens_anyones_wait() =>
        new ClearingCase().Person("sent", inTime: 1).Person("tidlig", inTime: 0).Places("a", 0).Places("a", 1).Cleared()
            .PlaceOf("tidlig").ShouldBe("a@0");

    [Fact]
    public void Gives_the_only_place_in_time_to_the_graver() =>
        new ClearingCase().Person("lett", inTime: 0, severity: 4, waited: 900).Person("alvorlig", inTime: 0, severity: 1).Places("a", 0).Cleared()
            .PlaceOf("alvorlig").ShouldBe("a@0");

    [Fact]
    public void Gives_the_earlier_of_two_places_to_whoever_has_waited_longest() =>
        new ClearingCase().Person("ny", waited: 10).Person("gammel", waited: 11).Places("a", 0).Places("a", 1).Cleared()
            .PlaceOf("gammel").ShouldBe("a@0");

    [Theory]
    [InlineData(Order.Strict)]
    [InlineData(Order.Weighted)]
    public void Decides_between_those_who_are_equal_in_all_by_a_number_from_their_id(Order order)
    {
        var alike = new ClearingCase().Person("per").Person("kari").Person("anne").Places("a", 0).Places("a", 1).Places("a", 2);

        var cleared = alike.Cleared(order);

        var byPlace = cleared.Input.Waiting.Select(person => person.Id).OrderBy(cleared.PlaceOf).ToList();
        byPlace.ShouldBe(cleared.Input.Waiting.Select(p => p.Id).OrderBy(id =>
            Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id))), StringComparer.Ordinal));
    }

    [Fact]
    public void Takes_the_nearer_of_two_that_are_as_early() =>
        new ClearingCase().Provider("a", ClearingCase.FarTown).Person("p").Places("a", 0).Places("b", 0).Cleared().PlaceOf("p").ShouldBe("b@0");

    [Fact]
    public void Does_not_see_who_owns_the_provider()
    {
        foreach (var kind in Enum.GetValues<ProviderKind>())
        {
            new ClearingCase().Provider("a", kind: kind).Person("p").Places("a", 0).Places("b", 1).Cleared().PlaceOf("p").ShouldBe("a@0");
        }
    }

    [Fact]
    public void Places_nobody_outside_their_choice_even_in_breach()
    {
        var cleared = new ClearingCase().Person("p", inTime: 0, severity: 1, chosen: ["b"]).Places("a", 0, 5).Places("b", 2).Cleared();

        cleared.PlaceOf("p").ShouldBe("b@2");
        var offer = cleared.OfferTo("p").ShouldNotBeNull();
        offer.Breach.ShouldBeTrue();
        offer.ChoiceRank.ShouldBe(1);
    }

    [Fact]
    public void Follows_the_persons_own_order_when_the_week_is_the_same()
    {
        var cleared = new ClearingCase().Person("p", chosen: ["b", "a"]).Places("a", 1).Places("b", 1).Cleared();

        cleared.PlaceOf("p").ShouldBe("b@1");
        cleared.OfferTo("p").ShouldNotBeNull().Why.Ground.ShouldBe(OfferGround.BestOfAll);
    }

    [Fact]
    public void Uses_no_place_in_a_week_that_begins_outside_the_approval()
    {
        var tuesday = From.Plus(1).Monday.PlusDays(1);

        new ClearingCase().Provider("a", from: tuesday).Person("p").Places("a", 1).Places("a", 2).Cleared().PlaceOf("p").ShouldBe("a@2");
        new ClearingCase().Provider("a", to: From.Monday).Person("p").Person("q", waited: 5).Places("a", 0).Places("a", 1).Cleared()
            .Unplaced.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(4, "a@1")]
    [InlineData(5, "a@2")]
    public void Waits_for_the_earliest_start_which_may_be_the_last_working_day_of_a_week(int dayOfWeek1, string place) =>
        new ClearingCase().Person("p", earliest: From.Plus(1).Monday.PlusDays(dayOfWeek1)).Places("a", 0).Places("a", 1).Places("a", 2).Cleared()
            .PlaceOf("p").ShouldBe(place);

    [Fact]
    public void Calls_a_week_too_late_when_it_begins_after_the_latest_start()
    {
        var cleared = new ClearingCase().Person("rett", inTime: 2).Person("sen", inTime: 1, waited: 5).Places("a", 2, 2).Cleared();

        cleared.OfferTo("rett").ShouldNotBeNull().Breach.ShouldBeFalse();
        cleared.OfferTo("sen").ShouldNotBeNull().Breach.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Counts_someone_without_a_place_as_a_breach_when_the_deadline_lies_in_the_weeks_of_the_run(int inTime, bool breach) =>
        new ClearingCase().Person("p", inTime: inTime).Cleared().LeftOf("p").ShouldNotBeNull().Breach.ShouldBe(breach);

    [Fact]
    public void Reckons_wait_from_the_day_waited_since_and_travel_from_home()
    {
        var offer = new ClearingCase().Provider("a", ClearingCase.FarTown).Person("p", waited: 30).Places("a", 2).Cleared().OfferTo("p").ShouldNotBeNull();

        offer.WaitDays.ShouldBe(30 + 14);
        offer.TravelMinutes.ShouldBe(TravelTime.Minutes(ClearingCase.Town, ClearingCase.FarTown, "NO"));
    }

    [Fact]
    public void Prefers_any_place_to_none_when_nobody_loses() =>
        new ClearingCase { Weeks = 104 }.Provider("a", ClearingCase.FarTown).Person("p", inTime: 200, chosen: ["x", "y", "z", "v", "a"]).Places("a", 103)
            .Cleared().PlaceOf("p").ShouldBe("a@103");

    [Fact]
    public void Says_what_is_wrong_with_a_list_that_breaks_its_own_rules()
    {
        Should.Throw<ArgumentException>(() => new ClearingCase().Person("p").Person("p").Cleared()).Message.ShouldContain("'p' stands twice");
        Should.Throw<ArgumentException>(() => new ClearingCase().Places("a", 0).Places("a", 0).Cleared()).Message.ShouldContain("Places twice at 'a'");
        Should.Throw<ArgumentException>(() => new ClearingCase { Weeks = 105 }.Cleared()).Message.ShouldContain("1 to 104");
        Should.Throw<ArgumentException>(() => new ClearingCase().Person("p", severity: 6).Cleared()).Message.ShouldContain("1 to 5");
        var unknown = new ClearingCase().Places("a", 0).Input with { Providers = [] };
        Should.Throw<ArgumentException>(() => Clearing.Clear(unknown, Order.Strict)).Message.ShouldContain("not among the providers");
    }

    [Fact]
    public void Has_nothing_to_do_with_an_empty_list()
    {
        var cleared = new ClearingCase().Places("a", 0).Cleared();

        cleared.Offers.ShouldBeEmpty();
        cleared.Unplaced.ShouldBeEmpty();
        cleared.Shortfall.ShouldBeEmpty();
    }
}
