namespace Ledestjerne.Domain.Tests;

public sealed class Assessment_deadline
{
    [Fact]
    public void Is_ten_working_days_after_receipt() =>
        AssessmentDeadline.For(new LocalDate(2026, 9, 7), TestRules.Book).ShouldBe(new LocalDate(2026, 9, 21));

    [Theory]
    [InlineData("2026-09-05", "2026-09-18")] // a Saturday: counting begins on Monday
    [InlineData("2026-03-27", "2026-04-15")] // over Easter: three holidays that are weekdays
    [InlineData("2026-12-18", "2027-01-05")] // Christmas Day is a Friday, 26 December a Saturday, New Year's Day a Friday
    [InlineData("2026-05-04", "2026-05-19")] // Ascension is a holiday; 17 May is a Sunday and takes no day
    public void Counts_over_weekends_and_holidays(string received, string due) =>
        AssessmentDeadline.For(Day.Of(received), TestRules.Book).ShouldBe(Day.Of(due));

    [Fact]
    public void Takes_the_rule_in_force_on_the_day_of_receipt()
    {
        var changed = new LocalDate(2026, 9, 8);
        var ten = TestRules.All.Single(r => r.Id == RuleIds.AssessmentTime);
        var rules = new Rulebook([ten with { To = changed.PlusDays(-1) }, ten with { From = changed, Value = 5 }]);

        AssessmentDeadline.For(changed.PlusDays(-1), rules).ShouldBe(new LocalDate(2026, 9, 21));
        AssessmentDeadline.For(changed, rules).ShouldBe(new LocalDate(2026, 9, 15));
    }
}
