using Ledestjerne.Engine.Regions;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Regions;

/// <summary>What a region's files may not even have a place for; refused by name, with the reason.</summary>
public sealed class Region_may_not_hold
{
    [System("T3")]
    [Theory]
    [InlineData("services.csv", "minutes_per_visit")]
    [InlineData("services.csv", "maxMinutes")]
    [InlineData("services.csv", "visit_min")]
    [InlineData("capacity.csv", "seconds_per_task")]
    [InlineData("capacity.csv", "minutter")]
    [InlineData("rota.csv", "stopwatch")]
    [InlineData("needs.csv", "visit-duration")]
    public void A_limit_in_minutes(string file, string column) =>
        RefusedByName(file, column, "professionals decide how long help takes");

    [System("N16")]
    [Theory]
    [InlineData("services.csv", "abstinence_required")]
    [InlineData("services.csv", "must_be_sober")]
    [InlineData("services.csv", "rusfri")]
    [InlineData("sites.csv", "drug_free")]
    [InlineData("sites.csv", "motivated")]
    public void A_condition_of_abstinence_or_motivation(string file, string column) =>
        RefusedByName(file, column, "need alone gives the right to help");

    [Theory]
    [InlineData("services.csv", "min_age")]
    [InlineData("services.csv", "max_age")]
    [InlineData("sites.csv", "aldersgrense")]
    [InlineData("services.csv", "income_limit")]
    [InlineData("sites.csv", "insured_only")]
    [InlineData("services.csv", "residence_time")]
    [InlineData("services.csv", "diagnosis_required")]
    [InlineData("services.csv", "eligibility_criteria")]
    public void A_condition_on_who_the_person_is(string file, string column) =>
        RefusedByName(file, column, "need alone gives the right to help");

    [Theory]
    [InlineData("services.csv", "max_cost")]
    [InlineData("providers.csv", "budget")]
    [InlineData("sites.csv", "price_per_stay")]
    [InlineData("approvals.csv", "kostnadsramme")]
    public void Money_as_an_input(string file, string column) =>
        RefusedByName(file, column, "no part of any decision about a person");

    [Theory]
    [InlineData("approvals.csv", "quota")]
    [InlineData("approvals.csv", "contract_volume")]
    [InlineData("providers.csv", "avtalevolum")]
    [InlineData("providers.csv", "kvote")]
    [InlineData("sites.csv", "anbud")]
    public void A_quota_or_contract_volume(string file, string column) =>
        RefusedByName(file, column, "every approved provider may be chosen");

    [Theory]
    [InlineData("quotas.csv")]
    [InlineData("budget.json")]
    public void A_file_for_it(string file)
    {
        using var region = new RegionCopy().Append(file, "a,b");

        var error = Region_check.ErrorsOf(region.Path).ShouldHaveSingleItem();
        error.File.ShouldBe(file);
        error.Allowed.ShouldStartWith("no ");
    }

    [Fact]
    public void A_field_for_it_in_json_either()
    {
        using var region = new RegionCopy().Replace("region.json", "\"seed\"", "\"max_minutes\": 20, \"seed\"");

        var error = Region_check.ErrorsOf(region.Path).ShouldHaveSingleItem();
        error.Field.ShouldBe("max_minutes");
        error.Allowed.ShouldContain("minutes");
    }

    [Fact]
    public void But_a_column_that_is_merely_unknown_is_said_to_be_unknown()
    {
        using var region = new RegionCopy().AddColumn("services.csv", "colour", "blue");

        Region_check.ErrorsOf(region.Path).ShouldHaveSingleItem().Allowed.ShouldStartWith("only code, name_nb");
    }

    private static void RefusedByName(string file, string column, string reason)
    {
        using var region = new RegionCopy().AddColumn(file, column, "1");

        var error = Region_check.ErrorsOf(region.Path).ShouldHaveSingleItem();
        (error.File, error.Line, error.Field).ShouldBe((file, 1, column));
        error.Allowed.ShouldContain(reason);
    }
}
