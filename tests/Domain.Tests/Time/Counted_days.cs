namespace Ledestjerne.Domain.Tests;

public sealed class Counted_days
{
    /// <summary>Over both edges of the table, where the library takes over.</summary>
    [Fact]
    public void Agree_with_the_library_on_every_date_from_1989_to_2100()
    {
        var first = new LocalDate(1990, 1, 1);
        var count = Period.DaysBetween(first, new LocalDate(1989, 1, 1));
        for (var date = new LocalDate(1989, 1, 1); date.Year <= 2100; date = date.PlusDays(1))
        {
            date.Count().ShouldBe(count++);
            foreach (var days in (int[])[-400, -29, -1, 0, 1, 6, 31, 365, 366, 2_000])
            {
                date.After(days).ShouldBe(date.PlusDays(days));
                date.After(days).DaysSince(date).ShouldBe(days);
            }
        }
    }

    [Fact]
    public void Reach_the_first_and_the_last_date_there_is()
    {
        LocalDate.MaxIsoValue.DaysSince(LocalDate.MinIsoValue).ShouldBe(Period.DaysBetween(LocalDate.MinIsoValue, LocalDate.MaxIsoValue));
        LocalDate.MaxIsoValue.After(-1).ShouldBe(LocalDate.MaxIsoValue.PlusDays(-1));
        LocalDate.MinIsoValue.After(1).ShouldBe(LocalDate.MinIsoValue.PlusDays(1));
    }
}
