namespace Ledestjerne.Domain.Tests;

public sealed class Appeal_deadline
{
    [Fact]
    public void Is_four_weeks_after_the_person_is_told() =>
        AppealDeadline.For(new LocalDate(2026, 9, 7), TestRules.Book).ShouldBe(new LocalDate(2026, 10, 5));

    [Fact]
    public void Stands_in_the_refusal_the_person_gets()
    {
        var refused = (Refused)Life.UntilRefused().Case;

        refused.Refusal.AppealBy.ShouldBe(TestRegion.OpensOn.PlusWeeks(4));
        refused.Now.ShouldBe(new Obligation(TestProfessionals.Doctor, NextStep.ConsiderAppeal, TestRegion.OpensOn.PlusWeeks(4)));
    }
}
