using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests;

public class Spoken_duration
{
    private static readonly SpokenDuration Nb = new(Language.Bokmaal);
    private static readonly SpokenDuration En = new(Language.English);

    [Fact]
    public void Bends_the_unit_by_the_number()
    {
        Nb.Days(1).ShouldBe("1 dag");
        Nb.Days(2).ShouldBe("2 dager");
        Nb.Days(0).ShouldBe("0 dager");
        En.Weeks(1).ShouldBe("1 week");
        En.Weeks(6).ShouldBe("6 weeks");
    }

    [Fact]
    public void Counts_down_in_working_days()
    {
        Nb.InWorkingDays(9).ShouldBe("om 9 arbeidsdager");
        Nb.InWorkingDays(1).ShouldBe("om 1 arbeidsdag");
        Nb.InWorkingDays(0).ShouldBe("i dag");
        En.InWorkingDays(9).ShouldBe("in 9 working days");
    }

    [Fact]
    public void Says_hours_from_an_hour_on()
    {
        Nb.Minutes(45).ShouldBe("45 minutter");
        Nb.Minutes(60).ShouldBe("1 time");
        Nb.Minutes(70).ShouldBe("1 time 10 minutter");
    }

    [Theory]
    [InlineData(20, "20 dager")]
    [InlineData(21, "3 uker")]
    [InlineData(181, "26 uker")]
    [InlineData(182, "6 måneder")]
    public void Says_a_wait_in_the_unit_people_use(int days, string said) => Nb.Wait(days).ShouldBe(said);

    [Fact]
    public void Says_an_uncertain_wait_as_a_span()
    {
        Nb.WeekSpan(5, 8).ShouldBe("5–8 uker");
        Nb.WeekSpan(5, 5).ShouldBe("5 uker");
    }
}
