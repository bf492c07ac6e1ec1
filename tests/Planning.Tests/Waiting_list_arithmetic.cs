using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Waiting_list_arithmetic
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    /// <summary>The worked example of Fong and others: 30 a week, 1,200 wait, target 52 weeks.</summary>
    [Fact]
    public void Gives_the_published_example()
    {
        var target = WaitingListArithmetic.TargetQueue(30, 52);

        target.ShouldBe(390);
        decimal.Round(WaitingListArithmetic.Relief(30, 1_200, target), 1).ShouldBe(61.2m);
    }

    [Fact]
    public void A_queue_with_more_places_than_people_has_a_date()
    {
        var outlook = WaitingListArithmetic.Of(30, 40, 1, 1_200, 52, Today);

        outlook.DownOn.ShouldBe(Week.Of(Today).Plus(1 + 81).Monday);
        outlook.GrowsBy.ShouldBe(-10);
        outlook.MissingPlaces.ShouldBe(22);
        outlook.TooLong.ShouldBeTrue();
    }

    [Fact]
    public void A_queue_with_fewer_places_than_people_has_none_and_says_what_is_missing()
    {
        var outlook = WaitingListArithmetic.Of(30, 25, 1, 1_200, 52, Today);

        outlook.DownOn.ShouldBeNull();
        outlook.GrowsBy.ShouldBe(5);
        outlook.MissingPlaces.ShouldBe(37);
        outlook.Load!.Value.ShouldBe(1.2m);
    }

    [Fact]
    public void Places_that_are_not_used_count_for_less() =>
        WaitingListArithmetic.Of(30, 40, 0.8m, 390, 52, Today).GrowsBy.ShouldBe(-2);
}
