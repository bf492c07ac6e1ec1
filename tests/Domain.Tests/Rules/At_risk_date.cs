namespace Ledestjerne.Domain.Tests;

public sealed class At_risk_date
{
    private static readonly LocalDate Decided = TestRegion.OpensOn;

    [Fact]
    public void Is_three_weeks_before_a_latest_start_far_away() =>
        AtRiskDate.For(Decided.PlusDays(90), Decided, TestRules.Book).ShouldBe(Decided.PlusDays(69));

    [Theory]
    [InlineData(63, 42)]
    [InlineData(60, 40)]
    [InlineData(14, 10)]
    [InlineData(6, 4)]
    public void Is_at_most_a_third_of_the_time_before_a_near_one(int latestStart, int atRisk) =>
        AtRiskDate.For(Decided.PlusDays(latestStart), Decided, TestRules.Book).ShouldBe(Decided.PlusDays(atRisk));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Is_never_before_the_day_after_the_decision(int latestStart) =>
        AtRiskDate.For(Decided.PlusDays(latestStart), Decided, TestRules.Book).ShouldBe(Decided.PlusDays(1));
}
