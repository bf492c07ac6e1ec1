namespace Ledestjerne.Domain.Tests;

public sealed class Latest_start_cap
{
    private static readonly LocalDate Assessed = TestRegion.OpensOn;

    [Fact]
    public void Is_sixty_five_working_days_after_the_assessment()
    {
        var service = TestRegion.Catalogue.Services[OfferedHelp.ChildMentalHealth];

        LatestStartCap.For(service, Assessed).ShouldBe(new LocalDate(2026, 12, 7));
    }

    [Fact]
    public void Is_none_where_the_service_has_none() =>
        LatestStartCap.For(TestRegion.Catalogue.Services[OfferedHelp.Orthopaedics], Assessed).ShouldBeNull();

    [Fact]
    public void Cannot_be_passed_even_with_a_reason()
    {
        var life = Life.Raise(OfferedHelp.ChildMentalHealth);
        var cap = new LocalDate(2026, 12, 7);

        life.Story.When(Grant(life, cap.PlusDays(1))).ThenRefused(AssessingRefusal.LatestStartOverCap(cap.PlusDays(1), cap));
        life.Story.When(Grant(life, cap)).ThenAccepted();
    }

    private static GrantRight Grant(Life life, LocalDate latestStart) => new(
        life.Owner, life.Id, life.Service, Severity.Class5, latestStart, Cast.Text, Deviation: Cast.Text);
}
