using Ledestjerne.Engine.Regions;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Regions;

/// <summary>Two regions side by side in a folder, with what they share beside them.</summary>
public sealed class Shared_files : IDisposable
{
    private static readonly string[] Shared = ["services.csv", "needs.csv", "authorities.csv", "rules.csv"];
    private readonly string country = Directory.CreateTempSubdirectory("country").FullName;

    public Shared_files()
    {
        foreach (var region in new[] { "east", "west" })
        {
            Directory.CreateDirectory(In(region, ""));
            foreach (var file in RegionFolder.Files)
            {
                File.Copy(Path.Combine(SmallRegion.Path, file), Shared.Contains(file) ? In("", file) : In(region, file), overwrite: true);
            }
        }

        Change(In("west", "region.json"), "\"code\": \"small\"", "\"code\": \"west\"");
        foreach (var file in new[] { "municipalities.csv", "sites.csv" })
        {
            Change(In("west", file), "900", "910");
        }
    }

    [Fact]
    public void Are_read_from_the_folder_above_when_the_region_has_none()
    {
        var regions = CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Loaded>().Regions;

        regions.Select(r => r.Profile.Code).ShouldBe(["small", "west"]);
        regions[0].Catalogue.Services.Count.ShouldBe(regions[1].Catalogue.Services.Count);
    }

    [Fact]
    public void May_say_what_the_country_is_called()
    {
        var folder = Path.GetFileName(country);
        CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Loaded>().Name.Nb.ShouldBe(char.ToUpperInvariant(folder[0]) + folder[1..]);

        File.WriteAllText(In("", "country.json"), """{ "name_nb": "Landet", "name_en": "The country" }""");
        CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Loaded>().Name.ShouldBe(new CountryName("Landet", "The country"));

        File.WriteAllText(In("", "country.json"), """{ "name_nb": "Landet", "king": "Harald" }""");
        CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Rejected>().Errors.Select(e => (e.File, e.Field)).ShouldBe(
            [("country.json", "king"), ("country.json", "name_en")], ignoreOrder: true);
    }

    [Fact]
    public void Give_the_hash_that_the_same_files_in_the_region_s_own_folder_give()
    {
        Hash("east").ShouldBe(RegionFolder.Load(SmallRegion.Path).ShouldBeOfType<RegionLoad.Loaded>().Setup.Hash);
        var before = Hash("east");

        Change(In("", "needs.csv"), "\n", "\r\n");

        Hash("east").ShouldNotBe(before);
    }

    [Fact]
    public void Give_way_whole_to_a_file_of_the_region_s_own()
    {
        File.Copy(In("", "services.csv"), In("east", "services.csv"));
        File.AppendAllText(In("", "services.csv"), "wrong\n");

        RegionFolder.Load(In("east", "")).ShouldBeOfType<RegionLoad.Loaded>();
        RegionFolder.Load(In("west", "")).ShouldBeOfType<RegionLoad.Rejected>();
    }

    [Fact]
    public void Are_named_in_errors_as_the_file_that_was_read()
    {
        Change(In("", "services.csv"), ",specialist,", ",tertiary,");
        Change(In("east", "capacity.csv"), "clarification,standing,,8", "clarification,standing,,eight");

        RegionFolder.Load(In("east", "")).ShouldBeOfType<RegionLoad.Rejected>().Errors.Select(e => (e.File, e.Field))
            .ShouldBe([("../services.csv", "level"), ("capacity.csv", "places_per_week")]);

        // Seen from the country, and once though both regions read it.
        CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Rejected>().Errors.Select(e => (e.File, e.Field))
            .ShouldBe([("east/capacity.csv", "places_per_week"), ("services.csv", "level")]);
    }

    [Fact]
    public void Are_tables_only_and_one_folder_up_only()
    {
        File.Move(In("east", "region.json"), In("", "region.json"));

        RegionFolder.Load(In("east", "")).ShouldBeOfType<RegionLoad.Rejected>().Errors.ShouldContain(e => e.File == "region.json" && e.Found == "no such file");
        CountryFolder.Is(country).ShouldBeFalse();

        Directory.CreateDirectory(In("west", "deeper"));
        RegionFolder.Load(In("west", "deeper")).ShouldBeOfType<RegionLoad.Rejected>().Errors.ShouldContain(e => e.File == "services.csv" && e.Found == "no such file");
    }

    [Fact]
    public void Of_another_name_are_told()
    {
        File.WriteAllText(In("", "published.csv"), "figure,area,value,unit,source\nmean-wait,all,57,days,somebody\n");
        File.WriteAllText(In("", "budget.csv"), "nok\n");

        var error = CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Rejected>().Errors.ShouldHaveSingleItem();
        (error.File, error.Found).ShouldBe(("budget.csv", "a file of that name"));
        error.Allowed.ShouldContain("no cost or budget");
    }

    [Theory]
    [InlineData("mean-wait,all,57,people,somebody", "unit", "days, as mean-wait is counted")]
    [InlineData("mean-wait,some,57,days,somebody", "area", "adult-mental-health")]
    [InlineData("mean-wait,all,-57,days,somebody", "value", "0 to 100000000")]
    [InlineData("mean-wait,all,57,days,", "source", "1 to 400")]
    public void Hold_what_is_published_in_its_own_units(string row, string field, string allowed)
    {
        File.WriteAllText(In("", "published.csv"), $"figure,area,value,unit,source\n{row}\n");

        var error = CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Rejected>().Errors.ShouldHaveSingleItem();
        (error.File, error.Line, error.Field).ShouldBe(("published.csv", 2, field));
        error.Allowed.ShouldContain(allowed);
    }

    [Fact]
    public void Do_not_make_two_regions_of_one_municipality_or_one_code()
    {
        foreach (var file in new[] { "municipalities.csv", "sites.csv", "region.json" })
        {
            File.Copy(In("east", file), In("west", file), overwrite: true);
        }

        CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Rejected>().Errors.Select(e => (e.Field, e.Found))
            .ShouldContain(("code", "small in 2 regions"));
        CountryFolder.Load(country).ShouldBeOfType<CountryLoad.Rejected>().Errors.ShouldContain(e => e.Field == "number");
    }

    [Fact]
    public void Make_no_country_without_a_region() =>
        CountryFolder.Load(Directory.CreateDirectory(In("empty", "")).FullName).ShouldBeOfType<CountryLoad.Rejected>()
            .Errors.ShouldHaveSingleItem().Found.ShouldBe("no region");

    public void Dispose() => Directory.Delete(country, recursive: true);

    private string In(string region, string file) => Path.Combine(country, region, file);

    private string Hash(string region) => RegionFolder.Load(In(region, "")).ShouldBeOfType<RegionLoad.Loaded>().Setup.Hash;

    private static void Change(string file, string old, string with)
    {
        var text = File.ReadAllText(file);
        text.ShouldContain(old);
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }
}
