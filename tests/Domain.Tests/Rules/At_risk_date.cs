namespace Ledestjerne.Domain.Tests;

public sealed class At_risk_date
{
    private static readonly LocalDate Decided = TestRegion.OpensOn;

    [Fact]
    public void Is_three_weeks_before_the_latest_start() =>
        AtRiskDate.For(Decided.PlusDays(60), Decided, TestRules.Book).ShouldBe(Decided.PlusDays(39));

    [Theory]
    [InlineData(22, 1)]
    [InlineData(23, 2)]
    [InlineData(5, 1)]
    [InlineData(0, 1)]
    public void Is_never_before_the_day_after_the_decision(int latestStart, int atRisk) =>
        AtRiskDate.For(Decided.PlusDays(latestStart), Decided, TestRules.Book).ShouldBe(Decided.PlusDays(atRisk));
}
