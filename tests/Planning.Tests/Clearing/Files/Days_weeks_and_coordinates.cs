using Ledestjerne.Domain;
using Ledestjerne.Planning.Files;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Days_weeks_and_coordinates
{
    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("23.11.2026")]
    public void Of_a_day_are_read_in_both_forms(string text) => DaysAndWeeks.Day(text).ShouldBe(new LocalDate(2026, 11, 23));

    [Fact]
    public void Of_a_day_need_no_leading_zero_with_points() => DaysAndWeeks.Day("1.2.2026").ShouldBe(new LocalDate(2026, 2, 1));

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("1989-12-31")]
    [InlineData("2100-01-01")]
    [InlineData("26-01-01")]
    [InlineData("2026/01/01")]
    [InlineData("01/02/2026")]
    [InlineData("32.01.2026")]
    [InlineData("1.2.26")]
    [InlineData("..........")]
    [InlineData("2026-11-2३")]
    public void Of_no_day_are_not_guessed(string text) => DaysAndWeeks.Day(text).ShouldBeNull();

    [Theory]
    [InlineData("2026-W48", "2026-W48")]
    [InlineData("2026-w48", "2026-W48")]
    [InlineData("2026-W53", "2026-W53")]
    [InlineData("2026-11-23", "2026-W48")]
    [InlineData("2026-11-29", "2026-W48")]
    [InlineData("2027-01-01", "2026-W53")]
    public void Of_a_week_are_its_number_or_a_day_in_it(string text, string week) => DaysAndWeeks.Week(text)?.ToString().ShouldBe(week);

    [Theory]
    [InlineData("2027-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2026W48")]
    [InlineData("48")]
    public void Of_no_week_are_not_guessed(string text) => DaysAndWeeks.Week(text).ShouldBeNull();

    [Theory]
    [InlineData("59.956 11.05")]
    [InlineData("59.956,11.05")]
    [InlineData("59.956, 11.05")]
    public void Of_a_place_are_latitude_then_longitude(string text) => Coordinates.Point(text).ShouldBe(new GeoPoint(59_956_000, 11_050_000));

    [Theory]
    [InlineData("59.956")]
    [InlineData("91 11")]
    [InlineData("59 181")]
    [InlineData("59,956 11,05")]
    [InlineData("north east")]
    [InlineData("99999999999999999999999999999999 1")]
    public void Of_no_place_are_not_guessed(string text) => Coordinates.Point(text).ShouldBeNull();
}
