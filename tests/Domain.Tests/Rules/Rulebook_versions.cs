namespace Ledestjerne.Domain.Tests;

public sealed class Rulebook_versions
{
    private static readonly LocalDate Changed = new(2026, 10, 1);

    private static readonly Rulebook Rules = new(
    [
        Rule(TestRules.From, Changed.PlusDays(-1), 10),
        Rule(Changed, null, 5),
    ]);

    [Fact]
    public void Apply_from_their_first_day_to_their_last()
    {
        Rules.Value(RuleIds.AssessmentTime, Changed.PlusDays(-1)).ShouldBe(10);
        Rules.Value(RuleIds.AssessmentTime, Changed).ShouldBe(5);
        Rules.Find(RuleIds.AssessmentTime, TestRules.From.PlusDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void Are_all_there_for_who_asks_what_the_law_was() => Rules.All.Select(r => r.Value).ShouldBe([10, 5]);

    [Fact]
    public void Are_asked_for_only_when_in_force() =>
        Should.Throw<InvalidOperationException>(() => Rules.Value(RuleIds.AssessmentTime, TestRules.From.PlusDays(-1)));

    /// <summary>Rules are kept by kind and number; a code of another shape is looked up by its letters.</summary>
    [Theory]
    [InlineData("R01", "P01")]
    [InlineData("P99", "R99")]
    [InlineData("R1", "R01")]
    [InlineData("S01", "R01")]
    [InlineData("R011", "R01")]
    [InlineData("Rx1", "P00")]
    public void Are_of_their_own_code_alone(string code, string another)
    {
        var rules = new Rulebook([Rule(Changed, null, 7) with { Id = new RuleId(code) }]);

        rules.Value(new RuleId(code), Changed).ShouldBe(7);
        rules.Find(new RuleId(another), Changed).ShouldBeNull();
    }

    [Fact]
    public void Cover_everything_the_code_asks_for() =>
        RuleIds.Required.ShouldAllBe(id => TestRules.Book.Find(id, TestRegion.OpensOn) != null);

    private static Rule Rule(LocalDate from, LocalDate? to, int value) =>
        TestRules.All.Single(r => r.Id == RuleIds.AssessmentTime) with { From = from, To = to, Value = value };
}
