namespace Ledestjerne.Domain.Tests;

public sealed class Norwegian_calendar
{
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2035-03-25")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void Finds_Easter_Sunday(string sunday) =>
        NorwegianCalendar.EasterSunday(Day.Of(sunday).Year).ShouldBe(Day.Of(sunday));

    [Fact]
    public void Puts_Easter_on_a_Sunday_from_22_March_to_25_April_every_year()
    {
        for (var year = 1990; year <= 2099; year++)
        {
            var easter = NorwegianCalendar.EasterSunday(year);
            easter.DayOfWeek.ShouldBe(IsoDayOfWeek.Sunday);
            easter.ShouldBeInRange(new LocalDate(year, 3, 22), new LocalDate(year, 4, 25));
        }
    }

    [Theory]
    [InlineData("2026-01-01")] // New Year's Day
    [InlineData("2026-04-02")] // Maundy Thursday
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2026-04-05")] // Easter Sunday
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-01")] // Labour Day
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2026-05-17")] // Constitution Day
    [InlineData("2026-05-24")] // Pentecost
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-12-25")] // Christmas Day
    [InlineData("2026-12-26")] // Boxing Day
    public void Keeps_every_public_holiday(string date)
    {
        NorwegianCalendar.IsHoliday(Day.Of(date)).ShouldBeTrue();
        NorwegianCalendar.IsWorkingDay(Day.Of(date)).ShouldBeFalse();
    }

    [Fact]
    public void Knows_no_holidays_but_the_twelve()
    {
        var days = Enumerable.Range(0, 365).Select(d => new LocalDate(2026, 1, 1).PlusDays(d));

        days.Count(NorwegianCalendar.IsHoliday).ShouldBe(12);
    }

    [Theory]
    [InlineData("2026-12-24")] // Christmas Eve is a working day in law
    [InlineData("2026-12-31")]
    [InlineData("2026-04-01")] // Wednesday before Easter
    public void Works_on_the_eves(string date) => NorwegianCalendar.IsWorkingDay(Day.Of(date)).ShouldBeTrue();

    [Fact]
    public void Takes_a_holiday_once_when_two_fall_on_the_same_day()
    {
        // Constitution Day and Ascension fell together in 2012; Labour Day and Ascension in 2008.
        NorwegianCalendar.IsHoliday(new LocalDate(2012, 5, 17)).ShouldBeTrue();
        NorwegianCalendar.IsHoliday(new LocalDate(2008, 5, 1)).ShouldBeTrue();
        Enumerable.Range(0, 366).Select(d => new LocalDate(2008, 1, 1).PlusDays(d)).Count(NorwegianCalendar.IsHoliday).ShouldBe(11);
    }

    [Fact]
    public void Adds_working_days_as_counting_one_by_one_would()
    {
        for (var from = new LocalDate(2025, 12, 1); from < new LocalDate(2027, 2, 1); from = from.PlusDays(1))
        {
            var one = from;
            for (var n = 1; n <= 12; n++)
            {
                do
                {
                    one = one.PlusDays(1);
                }
                while (one.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || NorwegianCalendar.IsHoliday(one));

                from.Plus(new WorkingDays(n)).ShouldBe(one);
                from.WorkingDaysUntil(one).ShouldBe(n);
                one.WorkingDaysUntil(from).ShouldBe(-n);
            }
        }
    }

    [Fact]
    public void Adds_nothing_for_no_days() => new LocalDate(2026, 4, 5).Plus(new WorkingDays(0)).ShouldBe(new LocalDate(2026, 4, 5));

    [Fact]
    public void Moves_a_holiday_to_the_next_working_day()
    {
        NorwegianCalendar.OnOrAfter(new LocalDate(2026, 4, 2)).ShouldBe(new LocalDate(2026, 4, 7));
        NorwegianCalendar.OnOrAfter(new LocalDate(2026, 4, 7)).ShouldBe(new LocalDate(2026, 4, 7));
    }

    [Fact]
    public void Says_so_outside_the_years_it_covers()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => NorwegianCalendar.IsWorkingDay(new LocalDate(1989, 12, 31)));
        Should.Throw<ArgumentOutOfRangeException>(() => NorwegianCalendar.IsWorkingDay(new LocalDate(2100, 1, 1)));
    }

    [Fact]
    public void Counts_no_working_days_backwards() => Should.Throw<ArgumentOutOfRangeException>(() => new WorkingDays(-1));
}
