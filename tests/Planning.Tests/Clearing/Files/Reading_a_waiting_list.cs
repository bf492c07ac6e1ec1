using Ledestjerne.Domain;
using Ledestjerne.Planning.Files;
using NodaTime;
using Shouldly;
using Xunit;
using static Ledestjerne.Tests.GivenFiles;

namespace Ledestjerne.Tests;

public sealed class Reading_a_waiting_list
{
    [Fact]
    public void Takes_what_a_sound_row_says()
    {
        var files = People(Row(chosen: "b a", travel: "60", note: "\"call, first\""));

        var read = files.Read().ShouldNotBeNull();

        files.Faults.Count.ShouldBe(0);
        var person = read.Input.Waiting.ShouldHaveSingleItem();
        (person.Id, person.Service, person.Severity, person.Area, person.MaxTravelMinutes).ShouldBe(("p1", "knee", 2, "3205", 60));
        person.Home.ShouldBe(new GeoPoint(59_956_000, 11_050_000));
        person.LatestStart.ShouldBe(new LocalDate(2026, 12, 31));
        person.Chosen.ShouldBe(["b", "a"]);
        read.Input.AreaNames["3205"].ShouldBe("Lillestrøm");
        read.Extra.ShouldHaveSingleItem().ShouldBe(["call, first"]);
        read.Waiting.ExtraNames.ShouldBe(["note"]);
    }

    [Fact]
    public void Knows_Norwegian_columns_semicolons_and_a_byte_order_mark()
    {
        var files = new GivenFiles
        {
            Waiting = Of("\uFEFFAlvorlighet;Person;Tjeneste;Venter siden;Siste frist;Kommune;Kjønn;Fødselsår\r\n3;p1;knee;01.10.2026;31.12.2026;3205;K;1950\r\n"),
            Capacity = Of("uke;tjenesteyter;tjeneste;plasser\n23.11.2026;a;knee;4\n"),
        };

        var read = files.Read().ShouldNotBeNull(string.Join('\n', files.Faults.First));

        var person = read.Input.Waiting.ShouldHaveSingleItem();
        (person.Id, person.Severity, person.Sex, person.Age).ShouldBe(("p1", 3, "kvinne", 76));
        read.Waiting.Format.ShouldBe(new CsvFormat(';', true));
        read.Input.Places.ShouldHaveSingleItem().Week.ShouldBe(From);
    }

    [Fact]
    public void Takes_a_deadline_that_has_passed() =>
        People(Row(latest: "2026-10-02")).Read().ShouldNotBeNull().Input.Waiting.ShouldHaveSingleItem();

    [Fact]
    public void Skips_blank_lines_and_what_a_spreadsheet_leaves_below_a_table() =>
        People(Row(), "", ",,,,,,,,,", "   ", Row(id: "p2")).Read().ShouldNotBeNull().Input.Waiting.Length.ShouldBe(2);

    [Fact]
    public void Pads_the_number_of_a_municipality() => new GivenFiles
    {
        Municipalities = Of("number,name,latitude,longitude\n0301,Oslo,59.913,10.752\n"),
        Waiting = Of(WaitingHeader + Row(place: "301")),
    }.Read().ShouldNotBeNull().Input.Waiting.ShouldHaveSingleItem().Area.ShouldBe("0301");

    [Theory]
    [InlineData("id", "", "w.csv:2: id: found nothing; allowed: a text of 1 to 200 characters")]
    [InlineData("severity", "6", "w.csv:2: severity: found 6; allowed: a whole number from 1 to 5")]
    [InlineData("severity", "high", "w.csv:2: severity: found high; allowed: a whole number from 1 to 5")]
    [InlineData("since", "2026-11-24", "w.csv:2: waiting_since: found 2026-11-24; allowed: 2026-11-23, when the run begins, or earlier")]
    [InlineData("since", "1.10.26", "w.csv:2: waiting_since: found 1.10.26; allowed: a date as 2026-01-31 or 31.01.2026")]
    [InlineData("latest", "2026-09-30", "w.csv:2: latest_start: found 2026-09-30; allowed: the day since which the person waits, 2026-10-01, or later")]
    [InlineData("place", "9999", "w.csv:2: place: found 9999; allowed: empty, one of the 1 municipality numbers that are known, as 3205")]
    [InlineData("chosen", "c", "w.csv:2: chosen: found c; allowed: ids of providers that stand in the capacity file")]
    [InlineData("chosen", "a|a", "w.csv:2: chosen: found a twice; allowed: each provider once")]
    [InlineData("travel", "-1", "w.csv:2: max_travel_minutes: found -1; allowed: empty, or a whole number from 0")]
    [InlineData("group", "g1", "w.csv:2: group: found g1 in one row; allowed: empty, or the same in 2 to 10 rows")]
    [InlineData("note", "x,y", "w.csv:2: line: found 11 fields; allowed: 10 fields, as in the header")]
    [InlineData("note", "\"x", "w.csv:2: line: found p1,")]
    public void Names_file_line_column_found_and_allowed(string field, string value, string fault) => People(field switch
    {
        "id" => Row(id: value),
        "severity" => Row(severity: value),
        "since" => Row(since: value),
        "latest" => Row(latest: value),
        "place" => Row(place: value),
        "chosen" => Row(chosen: value),
        "travel" => Row(travel: value),
        "group" => Row(group: value),
        _ => Row(note: value),
    }).OnlyFault().ShouldStartWith(fault);

    [Fact]
    public void Names_both_lines_of_an_id_that_stands_twice() =>
        People(Row(), Row(id: "p2"), Row()).OnlyFault().ShouldStartWith("w.csv:4: id: found p1; allowed: each once; also on line 2");

    [Fact]
    public void Needs_a_place_to_keep_a_travel_limit() =>
        People(Row(place: "", travel: "30")).OnlyFault().ShouldContain("max_travel_minutes: found 30; allowed: empty where the place is not given");

    [Fact]
    public void Places_a_group_together_or_tells_every_member_why_not()
    {
        var files = People(Row(group: "g"), Row(id: "p2", group: "g", service: "hip"));

        files.Read();

        files.Faults.First.Select(f => f.Line).ShouldBe([2, 3]);
        files.Faults.First.ShouldAllBe(f => f.Found == "g for knee and hip");
    }

    [Fact]
    public void Finds_the_row_of_wrong_bytes()
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes($"{WaitingHeader}{Row()}\n{Row(id: "p2", note: "bl")}"), 0xE5, (byte)'\n'];

        new GivenFiles { Waiting = new MemoryStream(bytes) }.OnlyFault()
            .ShouldStartWith("w.csv:3: line: found bytes that are not UTF-8; allowed: UTF-8");
    }

    [Theory]
    [InlineData("", "w.csv:1: line: found nothing; allowed: a header with id, service, severity")]
    [InlineData("id,service,severity,waiting_since\n", "w.csv:1: latest_start (or siste_frist, frist): found no such column")]
    [InlineData("id,service,severity,waiting_since,latest_start,person\n", "w.csv:1: person: found the column id a second time")]
    [InlineData("\"id,service\n", "w.csv:1: line: found \"id,service")]
    public void Cannot_begin_without_a_header(string text, string fault)
    {
        var files = new GivenFiles { Waiting = Of(text), SetAside = true };

        files.OnlyFault().ShouldStartWith(fault);
        files.Faults.Unusable.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a,knee,2026-W48,-1", "c.csv:2: places: found -1; allowed: a whole number from 0 to 100000")]
    [InlineData("a,knee,week 48,1", "c.csv:2: week: found week 48; allowed: a week as 2026-W48, or a day in it")]
    [InlineData("a,knee,2026-W48,1\na,knee,2026-11-25,1", "c.csv:3: week: found a, knee, 2026-W48 again; allowed: one row for each provider, service and week; also on line 2")]
    [InlineData("c,knee,2026-W48,1", "c.csv:2: provider: found c; allowed: an id that stands in the providers file")]
    public void Checks_the_places_too(string row, string fault) => new GivenFiles
    {
        Capacity = Of(CapacityHeader + row), Providers = Of("id\na\nb\n"),
    }.OnlyFault().ShouldStartWith(fault);

    [Theory]
    [InlineData("a,private,,", "p.csv:2: kind: found private; allowed: empty for public, or one of public")]
    [InlineData("a,abroad,,", "p.csv:2: country: found nothing; allowed: for a provider abroad its country")]
    [InlineData("a,,59.9,", "p.csv:2: coordinates: found 59.9; allowed: empty, or latitude and longitude")]
    [InlineData("a,,,Sweden", "p.csv:2: country: found SWEDEN; allowed: two letters")]
    [InlineData("a,,,\na,,,", "p.csv:3: id: found a; allowed: each once; also on line 2")]
    public void Checks_the_providers_too(string row, string fault) => new GivenFiles
    {
        Capacity = Of(CapacityHeader), Providers = Of($"id,kind,coordinates,country\n{row}\n"),
    }.OnlyFault().ShouldStartWith(fault);

    [Fact]
    public void Shows_the_first_faults_and_counts_the_rest()
    {
        var files = People([.. Enumerable.Range(0, 500).Select(i => Row(id: $"p{i}", severity: "0"))]);

        files.Read();

        files.Faults.First.Count.ShouldBe(Faults.Kept);
        files.Faults.Count.ShouldBe(500);
    }
}
