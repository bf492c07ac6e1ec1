using Ledestjerne.Tests;
using Shouldly;

namespace Ledestjerne.Acceptance;

public sealed class Command_line
{
    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("journal", "verify", "--help")]
    [InlineData("journal", "export", "--help")]
    [InlineData("region", "check", "--help")]
    [InlineData("region", "calibrate", "--help")]
    public async Task Helps_with_an_example(params string[] arguments)
    {
        var ran = await LedestjerneProgram.Run(arguments);

        ran.Exit.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("xample");
        ran.Output.ShouldContain("ledestjerne ");
    }

    [Fact]
    public async Task Names_an_unknown_option_and_where_to_look()
    {
        var ran = await LedestjerneProgram.Run("--colour", "red");

        ran.Exit.ShouldBe(2);
        ran.Errors.ShouldContain("--colour");
        ran.Errors.ShouldContain("--help");
    }

    [Theory]
    [InlineData("--port", "ninety")]
    [InlineData("--life-weeks", "-1")]
    [InlineData("--region-key", "abc")]
    [InlineData("--demonstration", "perhaps")]
    public async Task Names_a_value_that_is_not_allowed_and_what_is(string option, string value)
    {
        var ran = await LedestjerneProgram.Run(option, value);

        ran.Exit.ShouldBe(2);
        ran.Errors.ShouldContain(option);
        ran.Errors.ShouldContain("allowed");
    }

    [Fact]
    public async Task Never_shows_a_secret_that_is_wrong()
    {
        var ran = await LedestjerneProgram.Run("--region-key", "not-a-key-but-secret");

        (ran.Output + ran.Errors).ShouldNotContain("not-a-key-but-secret");
    }

    [Fact]
    public async Task Names_an_unknown_setting_in_the_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["mine.json"], """{ "prot": 5080 }""");

        var ran = await LedestjerneProgram.Run("--config", folder["mine.json"]);

        ran.Exit.ShouldBe(2);
        ran.Errors.ShouldContain("mine.json");
        ran.Errors.ShouldContain("'prot'");
        ran.Errors.ShouldContain("port");
    }

    [Fact]
    public async Task Names_the_line_of_a_settings_file_that_is_not_JSON()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["mine.json"], "{\n \"port\": ,\n}");

        var ran = await LedestjerneProgram.Run("--config", folder["mine.json"]);

        ran.Exit.ShouldBe(2);
        ran.Errors.ShouldContain("line 2");
    }

    [Fact]
    public async Task Finds_the_demonstration_region_sound()
    {
        var ran = await LedestjerneProgram.Run("region", "check", "regions/akershus");

        ran.Exit.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("21 municipalities");
    }

    [Theory]
    [InlineData("regions/norway", "15 regions, 5,627,400 inhabitants")]
    [InlineData("regions/norway/oslo", "Oslo, 1 municipalities")]
    public async Task Finds_the_country_and_each_of_its_counties_sound(string folder, string said)
    {
        var ran = await LedestjerneProgram.Run("region", "check", folder);

        ran.Exit.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain(said);
    }

    [Theory]
    [InlineData("--weeks", "3", "4–104")]
    [InlineData("--tolerance", "10%", "a whole number, 1–100")]
    [InlineData("--only", "sweden", "agder, akershus")]
    public async Task Names_what_a_calibration_may_be_asked(string option, string value, string allowed)
    {
        var ran = await LedestjerneProgram.Run("region", "calibrate", "regions/norway", option, value);

        ran.Exit.ShouldBe(2);
        ran.Errors.ShouldContain(option);
        ran.Errors.ShouldContain(allowed);
    }

    [Fact]
    public async Task Tells_every_error_of_a_region_with_file_line_field_found_and_allowed()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Akershus.Path))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }

        var sites = await File.ReadAllTextAsync(folder["sites.csv"]);
        await File.WriteAllTextAsync(folder["sites.csv"], sites.Replace(",3209,NO,60.1460", ",9999,NO,sixty", StringComparison.Ordinal));

        var ran = await LedestjerneProgram.Run("region", "check", folder.Path);

        ran.Exit.ShouldBe(1);
        ran.Errors.ShouldContain("sites.csv:3: municipality: found 9999");
        ran.Errors.ShouldContain("sites.csv:3: latitude: found sixty");
        ran.Errors.ShouldContain("allowed:");
    }

    [Fact]
    public async Task Says_that_there_is_no_journal_to_verify()
    {
        using var folder = new TemporaryFolder();

        var ran = await LedestjerneProgram.Run("journal", "verify", "--data", folder.Path);

        ran.Exit.ShouldBe(3);
        ran.Errors.ShouldContain(folder.Path);
    }
}
