namespace Ledestjerne.Domain.Tests;

public sealed class Latest_start_guideline
{
    [Theory]
    [InlineData(Severity.Class1, 2)]
    [InlineData(Severity.Class2, 4)]
    [InlineData(Severity.Class3, 8)]
    [InlineData(Severity.Class4, 12)]
    [InlineData(Severity.Class5, 26)]
    public void Counts_weeks_by_severity_from_receipt(Severity severity, int weeks)
    {
        var service = TestRegion.Catalogue.Services[OfferedHelp.Orthopaedics];

        LatestStartGuideline.For(service, severity, TestRegion.OpensOn).ShouldBe(TestRegion.OpensOn.PlusWeeks(weeks));
    }

    [Fact]
    public void Is_counted_from_receipt_and_not_from_the_decision()
    {
        var life = Life.Raise();
        life.Story.Until(TestRegion.OpensOn.PlusDays(10));
        var guideline = TestRegion.OpensOn.PlusWeeks(8);

        life.Story.When(Grant(life, guideline.PlusDays(1), null)).ThenRefused(AssessingRefusal.DeviationNeedsReason);
        life.Story.When(Grant(life, guideline, null)).ThenAccepted();
    }

    [Fact, System("N8")]
    public void Is_passed_when_the_professional_says_why()
    {
        var life = Life.Raise();
        var later = TestRegion.OpensOn.PlusWeeks(20);

        life.Story.When(Grant(life, later, null)).ThenRefused(AssessingRefusal.DeviationNeedsReason);
        life.Story.When(Grant(life, later, Cast.Text)).Then<RightGranted>().Right.Deviation.ShouldBe(Cast.Text);
        life.Entitled.Right.LatestStart.ShouldBe(later);
    }

    [Fact]
    public void Never_blocks_an_earlier_start()
    {
        var life = Life.Raise();

        life.Story.When(Grant(life, life.Story.Today, null)).Then<RightGranted>().Right.LatestStart.ShouldBe(TestRegion.OpensOn);
    }

    [Fact]
    public void Asks_no_reason_for_today_even_when_the_guideline_has_passed()
    {
        var life = Life.Raise(but: r => r with { ReceivedOn = TestRegion.OpensOn.PlusWeeks(-30) });

        life.Story.When(Grant(life, life.Story.Today, null)).ThenAccepted();
    }

    private static GrantRight Grant(Life life, LocalDate latestStart, TextId? deviation) =>
        new(life.Owner, life.Id, life.Service, Severity.Class3, latestStart, Cast.Text, deviation);
}
