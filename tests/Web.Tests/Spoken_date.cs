using Ledestjerne.Web.Words;
using NodaTime;

namespace Ledestjerne.Web.Tests;

public class Spoken_date
{
    private static readonly LocalDate Today = new(2026, 11, 26);
    private static readonly SpokenDate Nb = Seen(Language.Bokmaal);
    private static readonly SpokenDate En = Seen(Language.English);

    private static SpokenDate Seen(Language language) => new(language, Today, DateTimeZoneProviders.Tzdb["Europe/Oslo"]);

    [Fact]
    public void Says_today_for_today()
    {
        Nb.Day(Today).ShouldBe("i dag");
        Nb.By(Today).ShouldBe("i dag");
        En.By(Today).ShouldBe("today");
    }

    [Fact]
    public void Says_tomorrow_and_yesterday_by_name()
    {
        Nb.By(Today.PlusDays(1)).ShouldBe("innen i morgen");
        Nb.Ago(Today.PlusDays(-1)).ShouldBe("i går");
        En.Day(Today.PlusDays(1)).ShouldBe("tomorrow");
    }

    [Fact]
    public void Says_weekday_and_month_of_another_day()
    {
        Nb.By(new LocalDate(2026, 12, 4)).ShouldBe("innen fredag 4. desember");
        En.By(new LocalDate(2026, 12, 4)).ShouldBe("by Friday 4 December");
        Nb.DayAndMonth(new LocalDate(2026, 12, 4)).ShouldBe("4. desember");
        Nb.Short(new LocalDate(2026, 12, 4)).ShouldBe("4. des.");
    }

    [Fact]
    public void Says_sunday_for_the_seventh_day() => Nb.Full(new LocalDate(2026, 11, 29)).ShouldBe("søndag 29. november");

    [Fact]
    public void Says_the_year_only_when_it_is_another()
    {
        Nb.Day(new LocalDate(2027, 1, 8)).ShouldBe("fredag 8. januar 2027");
        En.Day(new LocalDate(2027, 1, 8)).ShouldBe("Friday 8 January 2027");
    }

    [Theory]
    [InlineData(3, "for 3 dager siden", "3 days ago")]
    [InlineData(20, "for 20 dager siden", "20 days ago")]
    [InlineData(42, "for 6 uker siden", "6 weeks ago")]
    [InlineData(243, "for 8 måneder siden", "8 months ago")]
    public void Says_how_long_ago_in_the_unit_people_use(int days, string nb, string en)
    {
        Nb.Ago(Today.PlusDays(-days)).ShouldBe(nb);
        En.Ago(Today.PlusDays(-days)).ShouldBe(en);
    }

    [Fact]
    public void Says_how_long_until() => Nb.In(Today.PlusDays(3)).ShouldBe("om 3 dager");

    [Fact]
    public void Numbers_weeks_as_the_calendar_on_the_wall()
    {
        Nb.Week(new LocalDate(2026, 11, 26)).ShouldBe("uke 48");
        Nb.Week(new LocalDate(2027, 1, 3)).ShouldBe("uke 53"); // still the last week of 2026
        Nb.Week(new LocalDate(2027, 2, 3)).ShouldBe("uke 5 2027");
        En.Week(new LocalDate(2026, 11, 26)).ShouldBe("week 48");
    }

    [Fact]
    public void Tells_a_moment_in_the_time_of_the_region()
    {
        var at = Instant.FromUtc(2026, 11, 26, 13, 30);
        Nb.Moment(at).ShouldBe("i dag kl. 14.30");
        En.Moment(at).ShouldBe("today at 14:30");
    }

    [Fact]
    public void Writes_a_day_for_machines_in_iso_form() => SpokenDate.Machine(new LocalDate(2026, 2, 3)).ShouldBe("2026-02-03");
}
