namespace Ledestjerne.Domain.Tests;

public sealed class Weeks
{
    [Theory]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2026-09-07", "2026-W37")]
    public void Have_the_number_people_use(string date, string week) => Week.Of(Day.Of(date)).ToString().ShouldBe(week);

    [Fact]
    public void Begin_on_Monday_and_hold_seven_days()
    {
        for (var date = new LocalDate(1999, 11, 1); date < new LocalDate(2001, 3, 1); date = date.PlusDays(1))
        {
            var week = Week.Of(date);
            week.Monday.DayOfWeek.ShouldBe(IsoDayOfWeek.Monday);
            week.Friday.DayOfWeek.ShouldBe(IsoDayOfWeek.Friday);
            date.ShouldBeInRange(week.Monday, week.Monday.PlusDays(6));
        }
    }

    [Fact]
    public void Follow_each_other_in_order()
    {
        var week = Week.Of(TestRegion.OpensOn);

        week.Plus(1).Monday.ShouldBe(TestRegion.OpensOn.PlusDays(7));
        (week < week.Plus(1) && week.Plus(1) > week && week <= week.Plus(0) && week >= week.Plus(0)).ShouldBeTrue();
        week.CompareTo(week.Plus(1)).ShouldBeNegative();
    }
}
