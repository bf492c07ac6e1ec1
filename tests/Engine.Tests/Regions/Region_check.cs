using Ledestjerne.Engine.Regions;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Regions;

public sealed class Region_check
{
    [Fact]
    public void Finds_nothing_wrong_with_the_small_region() => ErrorsOf(SmallRegion.Path).ShouldBeEmpty();

    [Fact]
    public void Names_file_line_field_found_and_allowed()
    {
        using var region = new RegionCopy().Replace("capacity.csv", "clarification,standing,,8", "clarification,standing,,eight");

        ErrorsOf(region.Path).ShouldBe([new RegionError("capacity.csv", 2, "places_per_week", "eight", "a whole number from 0 to 2000")]);
    }

    [Fact]
    public void Tells_every_error_and_not_only_the_first()
    {
        using var region = new RegionCopy()
            .Replace("municipalities.csv", "9001,Storby,59.950", "9001,Storby,fifty-nine")
            .Replace("services.csv", ",specialist,", ",tertiary,")
            .Replace("rules.csv", "P02,policy", "P2,policy")
            .Replace("region.json", "\"Europe/Oslo\"", "\"Europe/Lillestrøm\"")
            .Delete("approvals.csv");

        var errors = ErrorsOf(region.Path);

        errors.Select(e => (e.File, e.Field)).ShouldBe(
            [
                ("approvals.csv", "approvals.csv"),
                ("municipalities.csv", "latitude"),
                ("region.json", "time_zone"),
                ("rules.csv", "P02"),
                ("rules.csv", "id"),
                ("services.csv", "level"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Says_so_when_the_folder_is_not_there() =>
        ErrorsOf("/no/such/region").ShouldHaveSingleItem().Found.ShouldBe("no such folder");

    [Theory]
    [InlineData("municipalities.csv")]
    [InlineData("services.csv")]
    [InlineData("providers.csv")]
    [InlineData("sites.csv")]
    [InlineData("approvals.csv")]
    [InlineData("capacity.csv")]
    [InlineData("needs.csv")]
    [InlineData("professionals.csv")]
    [InlineData("rota.csv")]
    [InlineData("authorities.csv")]
    [InlineData("rules.csv")]
    [InlineData("region.json")]
    public void Misses_each_file_that_is_gone(string file)
    {
        using var region = new RegionCopy().Delete(file);

        ErrorsOf(region.Path).ShouldContain(e => e.File == file && e.Line == 0 && e.Found == "no such file");
    }

    [Fact]
    public void Misses_a_column_once_and_not_on_every_row()
    {
        using var region = new RegionCopy().Replace("professionals.csv", "hpr,name,profession,employer,phone", "hpr,name,profession,employer,telephone");

        ErrorsOf(region.Path).Select(e => (e.Line, e.Field, e.Found)).ShouldBe(
            [(1, "telephone", "a column of that name"), (1, "phone", "no such column")]);
    }

    [Fact]
    public void Counts_the_fields_of_each_row()
    {
        using var region = new RegionCopy().Append("rota.csv", "emergency,9900009,extra");

        var error = ErrorsOf(region.Path).ShouldHaveSingleItem();
        (error.File, error.Line, error.Field, error.Found).ShouldBe(("rota.csv", 10, "fields", "3"));
    }

    [Fact]
    public void Finds_a_quote_that_is_never_closed_where_it_stands()
    {
        using var region = new RegionCopy().Replace("providers.csv", "sykehus,Bysykehuset", "sykehus,\"Bysykehuset");

        ErrorsOf(region.Path).ShouldContain(e => e.File == "providers.csv" && e.Line == 3 && e.Field == "quotes");
    }

    [Fact]
    public void Finds_text_that_is_not_utf_8()
    {
        using var region = new RegionCopy();
        File.WriteAllBytes(region.In("providers.csv"), System.Text.Encoding.Latin1.GetBytes(File.ReadAllText(region.In("providers.csv")).Replace("Kliniken", "Kløniken")));

        ErrorsOf(region.Path).ShouldHaveSingleItem().Field.ShouldBe("encoding");
    }

    [Fact]
    public void Says_where_json_breaks()
    {
        using var region = new RegionCopy().Replace("region.json", "\"name\": \"Småland\",", "\"name\": Småland,");

        var error = ErrorsOf(region.Path).ShouldHaveSingleItem();
        (error.File, error.Line, error.Found).ShouldBe(("region.json", 3, "text that is not JSON"));
    }

    [Fact]
    public void Names_the_line_of_a_wrong_field_in_json()
    {
        using var region = new RegionCopy().Replace("region.json", "\"lived_weeks\": 4", "\"lived_weeks\": 400");

        var error = ErrorsOf(region.Path).ShouldHaveSingleItem();
        (error.Field, error.Found, error.Allowed).ShouldBe(("lived_weeks", "400", "a whole number from 0 to 104"));
        File.ReadAllLines(region.In("region.json"))[error.Line - 1].ShouldContain("lived_weeks");
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    public void Takes_byte_order_mark_and_semicolons_as_spreadsheets_write_them(string separator)
    {
        using var region = new RegionCopy();
        foreach (var file in RegionFolder.Files.Where(f => f.EndsWith(".csv", StringComparison.Ordinal) && f is not ("services.csv" or "rules.csv" or "sites.csv")))
        {
            var text = File.ReadAllText(region.In(file)).Replace(",", separator).Replace("\n", "\r\n");
            File.WriteAllText(region.In(file), text, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        ErrorsOf(region.Path).ShouldBeEmpty();
    }

    internal static IReadOnlyList<RegionError> ErrorsOf(string folder) =>
        RegionFolder.Load(folder) is RegionLoad.Rejected rejected ? rejected.Errors : [];
}
