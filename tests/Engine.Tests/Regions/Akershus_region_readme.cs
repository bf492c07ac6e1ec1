using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Regions;

public sealed class Akershus_region_readme
{
    private static readonly Week PlainWeek = Week.Of(new LocalDate(2026, 5, 25));

    [Fact]
    public void Shows_the_load_that_the_files_give()
    {
        var setup = RegionFolder.Load(Akershus.Path).ShouldBeOfType<RegionLoad.Loaded>().Setup;
        string[] expected =
        [
            "| service | needs a week | granted | places | load | waiting at opening | days |",
            "|-|-:|-:|-:|-:|-:|-:|",
            .. LoadPicture.Of(setup, PlainWeek).Select(Line),
        ];

        var readme = File.ReadAllLines(Path.Combine(Akershus.Path, "README.md"));

        readme.SkipWhile(line => line != expected[0]).TakeWhile(line => line.StartsWith('|')).ShouldBe(
            expected, $"The table should read:\n{string.Join('\n', expected)}");
    }

    private static string Line(ServicePressure p) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {p.Service} | {p.NeedsPerWeek:0} | {p.GrantedPerWeek:0} | {p.PlacesPerWeek} | {p.Pressure:0.00} | {p.WaitingAtOpening:0} | {p.WeeksOfWaiting * 7:0} |");
}
