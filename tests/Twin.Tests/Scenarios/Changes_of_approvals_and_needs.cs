using Ledestjerne.Domain;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Changes_of_approvals_and_needs
{
    private static readonly MunicipalityId Storby = new("9001");
    private static readonly MunicipalityId Lillevik = new("9002");
    private static readonly SiteId Private = new("privat-lillevik");

    [Fact]
    public void A_kind_of_provider_loses_its_approval_for_its_weeks_and_has_it_again()
    {
        using var region = new Mondays(new Change.ApprovalOfKind(ProviderKind.Commercial, null, false, new RunWeeks(2, 3)));

        region.After(1).IsApproved(Private, SmallRuns.Orthopaedics, region.Today).ShouldBeTrue();
        region.After(2).IsApproved(Private, SmallRuns.Orthopaedics, region.Today).ShouldBeFalse();
        region.After(3).IsApproved(Private, SmallRuns.Orthopaedics, region.Today).ShouldBeFalse();
        region.After(4).IsApproved(Private, SmallRuns.Orthopaedics, region.Today).ShouldBeTrue();
    }

    [Fact]
    public void A_kind_of_provider_is_approved_for_what_its_sites_offer()
    {
        using var region = new Mondays(new Change.ApprovalOfKind(ProviderKind.Commercial, SmallRuns.Physiotherapy, true, new RunWeeks(1, 1)));

        region.State.IsApproved(Private, SmallRuns.Physiotherapy, region.Today).ShouldBeFalse();
        region.After(1).IsApproved(Private, SmallRuns.Physiotherapy, region.Today).ShouldBeTrue();
        region.After(2).IsApproved(Private, SmallRuns.Physiotherapy, region.Today).ShouldBeFalse();
    }

    [Fact]
    public void Withdrawn_approvals_send_people_elsewhere()
    {
        var run = SmallRuns.Live(new Change.ApprovalOfKind(ProviderKind.Commercial, null, false, new RunWeeks(2)));

        var weeks = SmallRuns.Of(run, SmallRuns.Orthopaedics);
        weeks[1..].ShouldAllBe(w => w.PlacesUsed <= 13);
        weeks.Sum(w => w.Cancelled).ShouldBeGreaterThan(SmallRuns.Of(SmallRuns.AsIs, SmallRuns.Orthopaedics).Sum(w => w.Cancelled));
    }

    [Fact]
    public void Needs_are_scaled_by_service_and_week()
    {
        var conditions = Conditions(new Change.ScaledNeeds(SmallRuns.Orthopaedics, 150, new RunWeeks(2, 3)), new Change.ScaledNeeds(null, 200, new RunWeeks(3)));

        Factors(conditions, SmallRuns.Orthopaedics).ShouldBe([1, 1, 1.5, 3, 2]);
        Factors(conditions, SmallRuns.Physiotherapy).ShouldBe([1, 1, 1, 2, 2]);
    }

    [Fact]
    public void An_influenza_brings_emergencies_and_the_old()
    {
        var conditions = Conditions(new Change.Influenza(130, 10, new RunWeeks(1)));

        conditions.NeedFactor(new ServiceId("emergency"), Storby, AgeBand.From0To17, 1).ShouldBe(1.3);
        conditions.NeedFactor(SmallRuns.Orthopaedics, Storby, AgeBand.From67To79, 1).ShouldBe(1.3);
        conditions.NeedFactor(SmallRuns.Orthopaedics, Storby, AgeBand.From18To66, 1).ShouldBe(1);
    }

    [Fact]
    public void A_storm_cuts_off_who_lives_there()
    {
        var conditions = Conditions(new Change.Storm([Lillevik], new RunWeeks(2, 2)));

        conditions.CutOff(Lillevik, 2).ShouldBeTrue();
        conditions.CutOff(Lillevik, 3).ShouldBeFalse();
        conditions.CutOff(Storby, 2).ShouldBeFalse();
    }

    [Fact]
    public void Policies_hold_from_the_beginning()
    {
        var conditions = Conditions(new Change.FreeChoice(FreeChoiceWhen.AfterBreach), new Change.Gatekeeping(10, 15));

        conditions.FreeChoice.ShouldBe(FreeChoiceWhen.AfterBreach);
        conditions.Gate.ShouldBe(new Change.Gatekeeping(10, 15));
        Conditions().FreeChoice.ShouldBe(FreeChoiceWhen.Always);
        Conditions().Gate.ShouldBeNull();
    }

    [Fact]
    public void A_new_provider_is_one_that_people_can_travel_to()
    {
        var made = new Change.NewProvider(
            "ny", "Ny klinikk", ProviderKind.Public, Lillevik, [new ServicePlaces(SmallRuns.Orthopaedics, 9)], new RunWeeks(2));
        using var region = new Mondays(made);
        var catalogue = region.State.Catalogue;

        catalogue.Professionals.ContainsKey(catalogue.Providers[new ProviderId("ny")].Leader).ShouldBeTrue();
        catalogue.TravelMinutes(Storby, new SiteId("ny")).ShouldBeGreaterThan(0);
        region.After(1).IsApproved(new SiteId("ny"), SmallRuns.Orthopaedics, region.Today).ShouldBeFalse();
        region.After(2).IsApproved(new SiteId("ny"), SmallRuns.Orthopaedics, region.Today).ShouldBeTrue();
    }

    private static RunConditions Conditions(params Change[] changes) =>
        RunConditions.Of(SmallRuns.Setup, SmallRuns.Scenario([.. changes]), SmallRuns.Plan, 1).Conditions;

    private static IEnumerable<double> Factors(RunConditions conditions, ServiceId service) =>
        Enumerable.Range(0, 5).Select(w => conditions.NeedFactor(service, Storby, AgeBand.From18To66, w));
}
