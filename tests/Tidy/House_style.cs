using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class House_style
{
    private const string Case = "src/Ledestjerne.Domain/Cases/Case.cs";

    [Fact]
    public void Names_types_for_what_they_are() => Expect.Kept(Names.OfTypes);

    [Theory]
    [InlineData("class QueueManager;", "Manager")]
    [InlineData("static class DateHelper;", "Helper")]
    [InlineData("static class StringUtils;", "Utils")]
    [InlineData("abstract class PageBase;", "Base")]
    [InlineData("record BaseCase;", "Base")]
    [InlineData("struct CaseData;", "Data")]
    [InlineData("enum InfoLevel;", "Info")]
    [InlineData("class QueueService;", "Service")]
    [InlineData("interface IQueueService;", "Service")]
    public void Sees_names_that_say_nothing(string type, string part) =>
        Expect.Seen(Names.OfTypes, Case, type, line: 1, $"{part} in the name");

    [Theory]
    [InlineData("class Service;")]
    [InlineData("record struct ServiceId;")]
    [InlineData("record ServiceStarted;")]
    [InlineData("record InService;")]
    [InlineData("static class EveryService;")]
    [InlineData("class ServiceCatalogue;")]
    [InlineData("class DatabaseFile;")]
    [InlineData("class InformationAsked;")]
    [InlineData("interface IBased;")]
    public void Keeps_the_words_of_the_domain(string type) => Expect.Allowed(Names.OfTypes, Case, type);

    [Fact]
    public void Names_folders_by_the_step_of_care() => Expect.Kept(Names.OfFolders);

    [Theory]
    [InlineData("src/Ledestjerne.Domain/Validators/NeedRules.cs", "Validators/")]
    [InlineData("src/Ledestjerne.Web/Models/Case.cs", "Models/")]
    [InlineData("src/Ledestjerne.Engine/Interfaces/IJournal.cs", "Interfaces/")]
    [InlineData("tests/Engine.Tests/Helpers/Given.cs", "Helpers/")]
    [InlineData("src/Ledestjerne.Web/Services/Queue.cs", "Services/")]
    public void Sees_folders_by_kind(string path, string folder) =>
        Expect.Seen(Names.OfFolders, path, "", line: 0, folder);

    [Fact]
    public void Seals_records() => Expect.Kept(Records.Check);

    [Theory]
    [InlineData("public record Waiting(int Place);", "record Waiting")]
    [InlineData("public record struct CaseId(Guid Value);", "record struct CaseId")]
    [InlineData("sealed record Waiting { public int Place { get; set; } }", "set in record Waiting")]
    public void Sees_loose_records(string record, string found) =>
        Expect.Seen(Records.Check, Case, record, line: 1, found);

    [Theory]
    [InlineData("public sealed record Waiting(int Place) { public int Next { get; init; } }")]
    [InlineData("public abstract record CaseState;")]
    [InlineData("public readonly record struct CaseId(Guid Value);")]
    public void Leaves_closed_records_alone(string record) => Expect.Allowed(Records.Check, Case, record);

    [Fact]
    public void Counts_decisions_in_whole_units() => Expect.Kept(ExactNumbers.Check);

    [Theory]
    [InlineData("double cost;", "double")]
    [InlineData("float share;", "float")]
    [InlineData("decimal fee;", "decimal")]
    [InlineData("var share = 0.5;", "0.5")]
    public void Sees_fractions_in_decisions(string line, string found) =>
        Expect.Seen(ExactNumbers.Check, Case, line, line: 1, $"found {found};");

    [Fact]
    public void Leaves_chance_and_forecasts_their_fractions() =>
        Expect.Allowed(ExactNumbers.Check, "src/Ledestjerne.Twin/Arrivals.cs", "double perWeek;");

    [Fact]
    public void Reads_the_clock_in_one_file() => Expect.Kept(Clocks.Check);

    [Theory]
    [InlineData("src/Ledestjerne.Web/Home.cs", "DateTime.Now")]
    [InlineData("src/Ledestjerne.Storage/Sqlite/Journal.cs", "DateTimeOffset.UtcNow")]
    [InlineData("src/Ledestjerne.Engine/Loop.cs", "SystemClock.Instance")]
    [InlineData("src/Ledestjerne.Engine/Loop.cs", "TimeProvider.System")]
    public void Sees_other_files_read_it(string path, string expression) =>
        Expect.Seen(Clocks.Check, path, $"var at = {expression};", line: 1, expression);

    [Fact]
    public void Sees_a_second_clock() => Clocks.Check(SourceTree.Planted(
            ("src/Ledestjerne.Engine/MachineClock.cs", "var at = SystemClock.Instance;"),
            ("src/Ledestjerne.Web/PageClock.cs", "var at = DateTime.UtcNow;")))
        .ShouldHaveSingleItem().File.ShouldBe("src/Ledestjerne.Web/PageClock.cs");

    [Fact]
    public void Mentions_no_machine() => Expect.Kept(MachinePaths.Check);

    [Theory]
    [InlineData("/ho" + "me/kari/ledestjerne/data")]
    [InlineData("/Us" + "ers/kari/ledestjerne")]
    [InlineData(@"C:\Us" + @"ers\kari\ledestjerne")]
    [InlineData("/ro" + "ot/ledestjerne")]
    [InlineData("/planted/src/Ledestjerne")]
    public void Sees_the_path_of_a_machine(string path) =>
        Expect.Seen(MachinePaths.Check, "docs/run.md", $"# Run\n\nStart it in {path}.", line: 3, path[..5]);

    [Fact]
    public void Leaves_addresses_of_pages_alone() =>
        Expect.Allowed(MachinePaths.Check, "docs/run.md", "See https://example.org/home/page/one and ./data/akershus.");
}
