namespace Ledestjerne.Domain.Tests;

public sealed class Local_days
{
    private const long Hour = 3_600_000;
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    [Theory]
    [InlineData(2026, 11, 23, 24)]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 10, 25, 25)]
    public void Are_as_long_as_the_clock_makes_them(int year, int month, int date, int hours)
    {
        var noon = Oslo.AtLeniently(new LocalDateTime(year, month, date, 12, 0)).ToInstant().ToUnixTimeMilliseconds();
        var day = LocalDay.Of(noon, Oslo);

        day.Date.ShouldBe(new LocalDate(year, month, date));
        (day.To - day.From).ShouldBe(hours * Hour);
        day.Has(noon).ShouldBeTrue();
        day.Has(day.From).ShouldBeTrue();
        day.Has(day.From - 1).ShouldBeFalse();
        day.Has(day.To).ShouldBeFalse();
        LocalDay.Of(day.To, Oslo).Date.ShouldBe(day.Date.PlusDays(1));
    }

    /// <summary>The state remembers the day it was asked for last; another day is another answer all the same.</summary>
    [Fact]
    public void Are_told_apart_by_a_state_that_remembers_the_last()
    {
        var state = new RegionState(TestRegion.Catalogue);
        var dice = new Random(1);
        for (var asked = 0; asked < 2_000; asked++)
        {
            var at = Instant.FromUtc(2026, 1, 5, 0, 0).Plus(Duration.FromMinutes(dice.Next(365 * 24 * 60)));
            state.DateAt(at).ShouldBe(at.InZone(TestRegion.Catalogue.Zone).Date);
        }
    }
}
