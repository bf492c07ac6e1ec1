using System.Text;
using System.Text.Json.Nodes;
using Ledestjerne.Twin;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Files_of_the_twin
{
    [Fact]
    public void Have_a_row_for_each_scenario_service_and_week()
    {
        var files = Write(LivedFutures.SideBySide);
        var table = LivedFutures.SideBySide.Table;

        var weeks = Rows(files[TwinFile.Weeks]);
        weeks.Count.ShouldBe(1 + (table.Scenarios * table.Services.Length * table.Weeks));
        weeks[0].Take(7).ShouldBe(["scenario", "service", "week", "week_begins", "mean_wait_days", "mean_wait_days_low", "mean_wait_days_high"]);
        weeks.ShouldAllBe(row => row.Length == weeks[0].Length);
        weeks[1].Take(4).ShouldBe(["as-is", "all", "1", "2026-01-05"]);
        Rows(files[TwinFile.Services]).Count.ShouldBe(1 + (table.Scenarios * table.Services.Length));
        files.ContainsKey(TwinFile.Places).ShouldBeFalse();
    }

    [Fact]
    public void Give_each_mean_between_the_ends_of_its_interval()
    {
        var rows = Rows(Write(LivedFutures.SideBySide)[TwinFile.Services]);

        var checkedOnes = 0;
        foreach (var row in rows.Skip(1))
        {
            for (var column = 3; column + 2 < row.Length; column += 3)
            {
                if (row[column].Length > 0 && row[column + 1].Length > 0)
                {
                    Number(row[column + 1]).ShouldBeLessThanOrEqualTo(Number(row[column]));
                    Number(row[column]).ShouldBeLessThanOrEqualTo(Number(row[column + 2]));
                    checkedOnes++;
                }
            }
        }

        checkedOnes.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Compare_no_scenario_with_itself()
    {
        var rows = Rows(Write(LivedFutures.SideBySide)[TwinFile.Services]);
        var column = Array.IndexOf(rows[0], "mean_wait_days_difference");

        rows.Skip(1).ShouldAllBe(row => (row[column].Length == 0) == (row[0] == "as-is") || row[column].Length == 0);
        rows.ShouldContain(row => row[0] == "closed" && row[column].Length > 0);
    }

    [Fact]
    public void Hide_small_groups_in_every_scenario()
    {
        var groups = LivedFutures.SideBySide.Groups;

        groups.ShouldContain(group => group.People == null);
        groups.Where(group => group.People is > 0 and < 5).ShouldBeEmpty();
        groups.Where(group => group.People is null).ShouldAllBe(group => group.MeanWaitDays == null && group.LateShare == null && group.PastDeadline == null && group.WaitDifference == null);
        foreach (var same in groups.GroupBy(group => (group.Service, group.By, group.Group)))
        {
            same.Select(group => group.People is null).Distinct().Count().ShouldBe(1);
        }

        Rows(Write(LivedFutures.SideBySide)[TwinFile.Who]).Count.ShouldBe(1 + groups.Length);
    }

    [Fact]
    public void Sum_up_in_json_how_it_was_made()
    {
        var json = Json(LivedFutures.WithPlaces);

        json["run"]!["region"]!.GetValue<string>().ShouldBe("small");
        json["run"]!["replications"]!.GetValue<int>().ShouldBe(3);
        json["figures"]!.AsArray().Select(f => f!["code"]!.GetValue<string>()).ShouldBe(ReportFigure.All.Select(f => f.Code));
        json["scenarios"]!.AsArray().Select(s => s!["code"]!.GetValue<string>()).ShouldBe(["as-is", "closed", "needed-places"]);
        json["scenarios"]![0]!["runs"]!.AsArray().Select(r => r!["seed"]!.GetValue<int>()).ShouldBe([5, 6, 7]);
        json["services"]![0]!["weeks"]!["waiting"]!.AsArray().Count.ShouldBe(5);
        json["services"]![0]!["whole"]!["mean_wait_days"]!.AsArray().Count.ShouldBe(3);
        json["needed_places"]!["services"]!.AsArray().ShouldHaveSingleItem()!["service"]!.GetValue<string>().ShouldBe("physiotherapy");
        json["written"]!.AsArray().Count.ShouldBe(0);
    }

    private static Dictionary<string, string> Write(TwinResult result)
    {
        var files = new Dictionary<string, MemoryStream>();
        new TwinTables(result, TwinWords.In("nb"), name => files[name] = new MemoryStream()).Write();
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray()));
    }

    private static JsonNode Json(TwinResult result)
    {
        using var to = new MemoryStream();
        new TwinJson(result, TwinWords.In("en"), new TwinMark("1", ".NET", "en", [], [], [("live", 1.5)])).Write(to);
        return JsonNode.Parse(to.ToArray()).ShouldNotBeNull();
    }

    /// <summary>No field of these tables has a comma in it but the names, which are quoted.</summary>
    private static List<string[]> Rows(string csv) =>
        [.. csv.TrimEnd('\n').Split('\n').Select(row => System.Text.RegularExpressions.Regex.Replace(row, "\"[^\"]*\"", "name").Split(','))];

    private static double Number(string field) => double.Parse(field, System.Globalization.CultureInfo.InvariantCulture);
}
