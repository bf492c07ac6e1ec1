using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Scenario_files
{
    private static readonly Lazy<Engine.Regions.RegionSetup> County = new(() => LivedRegion.Load(Akershus.Path));

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(SamplesFolder, "*.json").Select(f => Path.GetFileName(f)!)];

    private static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "samples", "scenarios");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_reads_in_Akershus(string file)
    {
        var read = ScenarioFile.Read(Path.Combine(SamplesFolder, file), County.Value);

        (read as ScenarioLoad.Rejected)?.Errors.ShouldBeEmpty();
        read.ShouldBeOfType<ScenarioLoad.Loaded>().Scenarios.ShouldAllBe(s => s.Code == Scenario.AsIsCode || s.Changes.Length > 0);
    }

    [Fact]
    public void The_samples_have_every_kind_of_change()
    {
        var kinds = Directory.EnumerateFiles(SamplesFolder, "*.json")
            .SelectMany(f => ((ScenarioLoad.Loaded)ScenarioFile.Read(f, County.Value)).Scenarios)
            .SelectMany(s => s.Changes)
            .Select(c => c.GetType())
            .ToHashSet();

        // Needs alone are changed in the tests only: the samples have them as a wave.
        typeof(Change).GetNestedTypes().Except(kinds).ShouldBe([typeof(Change.ScaledNeeds)]);
    }

    [Fact]
    public void One_scenario_or_many_may_stand_in_a_file()
    {
        Read("""{"code":"a","name":"A","changes":[]}""").Select(s => (s.Code, s.Name, s.Changes.Length)).ShouldBe([("a", "A", 0)]);
        Read("""{"scenarios":[{"code":"a","name":"A","changes":[]},{"code":"b","name":"B","changes":[]}]}""")
            .Select(s => s.Code).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_name_in_bokmaal_is_said_in_bokmaal_only()
    {
        var scenario = Read("""{"code":"storm","name":"A storm","name_nb":"En storm","changes":[]}""").Single();
        TwinWords.In("nb").Scenario(scenario).ShouldBe("En storm");
        TwinWords.In("en").Scenario(scenario).ShouldBe("A storm");
        TwinWords.In("nb").Scenario(scenario with { NameNb = null }).ShouldBe("A storm");
    }

    [Fact]
    public void Weeks_that_are_left_out_are_all_of_them()
    {
        Change(""" "kind":"scaled-needs","percent":150 """).ShouldBe(new Change.ScaledNeeds(null, 150, RunWeeks.All));
        Change(""" "kind":"scaled-needs","service":"orthopaedics","percent":150,"from_week":3,"to_week":4 """)
            .ShouldBe(new Change.ScaledNeeds(SmallRuns.Orthopaedics, 150, new RunWeeks(3, 4)));
    }

    [Fact]
    public void Places_may_be_fewer()
    {
        Change(""" "kind":"more-places","service":"orthopaedics","site":"sykehus-storby","per_week":-5 """)
            .ShouldBe(new Change.MorePlaces(SmallRuns.Orthopaedics, new SiteId("sykehus-storby"), -5, RunWeeks.All));
    }

    [Fact]
    public void Whatever_is_wrong_is_told_at_once_with_line_and_path()
    {
        const string Text = """
            {
              "code": "Bad Code",
              "name": "",
              "changes": [
                { "kind": "more-places", "service": "ortopedi", "per_week": 3000 },
                { "kind": "storm", "municipalities": ["9001", "Lillevig"], "weeks": 2 },
                { "kind": "more-palces" },
                { "kind": "gatekeeping", "working_days": "ten", "turned_away_percent": 15 }
              ]
            }
            """;

        Errors(Text).ShouldBe(
        [
            "s.json:2: code: found \"Bad Code\"; allowed: lower-case letters a–z and digits, words joined by hyphens, up to 40 characters",
            "s.json:3: name: found \"\"; allowed: a text of 1 to 80 characters",
            "s.json:5: changes[0].service: found \"ortopedi\"; allowed: one that stands in services.csv, as orthopaedics, emergency, physiotherapy",
            "s.json:5: changes[0].per_week: found 3000; allowed: a whole number from -2000 to 2000",
            "s.json:6: changes[1].municipalities[1]: found \"Lillevig\"; allowed: one that stands in municipalities.csv, as 9002, 9001",
            "s.json:6: changes[1].weeks: found a field of that name; allowed: only kind, municipalities, from_week, to_week",
            "s.json:7: changes[2].kind: found \"more-palces\"; allowed: one of more-places, scaled-places, closed-site, new-provider, "
                + "staffing-norm, approval-of-kind, free-choice, gatekeeping, opening, scaled-needs, influenza, storm",
            "s.json:8: changes[3].working_days: found \"ten\"; allowed: a whole number from 0 to 60",
        ]);
    }

    [Theory]
    [InlineData("""{"kind":"closed-site","site":"sykehus-storby","service":"physiotherapy"}""", "changes[0].service")]
    [InlineData("""{"kind":"more-places","site":"sykehus-storby","service":"physiotherapy","per_week":1}""", "changes[0].service")]
    [InlineData("""{"kind":"scaled-needs","percent":10,"from_week":5,"to_week":4}""", "changes[0].to_week")]
    [InlineData("""{"kind":"scaled-needs","percent":10,"percent":20}""", "changes[0].percent")]
    [InlineData("""{"kind":"new-provider","code":"ideell","name":"N","provider_kind":"public","municipality":"9001","offers":[{"service":"orthopaedics","per_week":1}]}""", "changes[0].code")]
    [InlineData("""{"kind":"new-provider","code":"n","name":"N","provider_kind":"abroad","municipality":"9001","offers":[{"service":"orthopaedics","per_week":1}]}""", "changes[0].provider_kind")]
    [InlineData("""{"kind":"new-provider","code":"n","name":"N","provider_kind":"public","municipality":"9001","offers":[]}""", "changes[0].offers")]
    [InlineData("""{"kind":"new-provider","code":"n","name":"N","provider_kind":"public","municipality":"9001","offers":[{"service":"orthopaedics","per_week":1},{"service":"orthopaedics","per_week":1}]}""", "changes[0].offers")]
    [InlineData("""{"kind":"approval-of-kind","provider_kind":"commercial","approved":"no"}""", "changes[0].approved")]
    [InlineData("7", "changes[0]")]
    public void What_cannot_be_is_refused_with_its_path(string change, string path)
    {
        var error = Rejected($$"""{"code":"a","name":"A","changes":[{{change}}]}""").ShouldHaveSingleItem();

        error.Field.ShouldBe(path);
        error.Line.ShouldBe(1);
    }

    [Fact]
    public void As_it_is_changes_nothing_and_codes_come_once()
    {
        Rejected("""{"code":"as-is","name":"A","changes":[{"kind":"free-choice","when":"after-breach"}]}""").ShouldHaveSingleItem().Field.ShouldBe("code");
        Rejected("""{"scenarios":[{"code":"a","name":"A","changes":[]},{"code":"a","name":"B","changes":[]}]}""")
            .ShouldHaveSingleItem().Field.ShouldBe("scenarios[1].code");
    }

    [Theory]
    [InlineData("{\n\"code\": \"a\",,\n}", 2)]
    [InlineData("[]", 1)]
    [InlineData("", 1)]
    [InlineData("{}", 1)]
    public void What_is_no_scenario_is_refused(string text, int line)
    {
        Rejected(text)[0].Line.ShouldBe(line);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_like_others()
    {
        ScenarioFile.Read("nowhere/none.json", SmallRuns.Setup).ShouldBeOfType<ScenarioLoad.Rejected>().Errors[0].Found.ShouldBe("no such file");
    }

    private static ImmutableArray<Scenario> Read(string text)
    {
        var read = ScenarioFile.Parse(text, "s.json", SmallRuns.Setup);
        (read as ScenarioLoad.Rejected)?.Errors.ShouldBeEmpty();
        return ((ScenarioLoad.Loaded)read).Scenarios;
    }

    private static Change Change(string fields) => Read($$"""{"code":"a","name":"A","changes":[{ {{fields}} }]}""")[0].Changes[0];

    private static ImmutableArray<Engine.Regions.RegionError> Rejected(string text) =>
        ScenarioFile.Parse(text, "s.json", SmallRuns.Setup).ShouldBeOfType<ScenarioLoad.Rejected>().Errors;

    private static IEnumerable<string> Errors(string text) => Rejected(text).Select(e => e.ToString());
}
