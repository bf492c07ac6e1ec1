using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Purity
{
    [Fact]
    public void Holds_in_domain_and_matching() => Expect.Kept(DomainPurity.Check);

    [Fact]
    public void Is_asked_of_the_compiler_in_the_same_words() =>
        DomainPurity.NotBanned(SourceTree.Repository).ShouldBeEmpty();

    [Theory]
    [InlineData("var at = DateTime.UtcNow;", "DateTime")]
    [InlineData("var at = clock.GetCurrentInstant(SystemClock.Instance);", "SystemClock")]
    [InlineData("var id = Guid.NewGuid();", "NewGuid")]
    [InlineData("var id = Guid.CreateVersion7();", "CreateVersion7")]
    [InlineData("var seed = new Random(7);", "Random")]
    [InlineData("var seed = new System.Random(7);", "Random")]
    [InlineData("Random seed;", "Random")]
    [InlineData("var text = File.ReadAllText(path);", "File")]
    [InlineData("var text = await Read();", "await")]
    [InlineData("lock (gate) { }", "lock")]
    [InlineData("new Thread(Run).Start();", "Thread")]
    [InlineData("List<Task> later;", "Task")]
    [InlineData("var name = Environment.MachineName;", "Environment")]
    [InlineData("Console.WriteLine();", "Console")]
    [InlineData("var words = CultureInfo.CurrentCulture;", "CurrentCulture")]
    public void Is_seen_broken_by(string statement, string found) => Expect.Seen(
        DomainPurity.Check, "src/Ledestjerne.Domain/Cases/Case.cs", Method(statement), line: 5, $"found {found};");

    [Theory]
    [InlineData("using System.IO;")]
    [InlineData("using System.Threading.Tasks;")]
    public void Is_seen_broken_by_what_is_imported(string line) => Expect.Seen(
        DomainPurity.Check, "src/Ledestjerne.Matching/Flow.cs", line, line: 1, line.TrimEnd(';'));

    [Fact]
    public void Is_seen_broken_by_waiting_in_matching() => Expect.Seen(
        DomainPurity.Check, "src/Ledestjerne.Matching/Draft.cs", Method("var text = await Read();"), line: 5, "found await;");

    [Fact]
    public void Is_seen_broken_by_a_project_that_does_not_ask_the_compiler() => Expect.Seen(
        DomainPurity.Check, "src/Ledestjerne.Matching/Ledestjerne.Matching.csproj", "<Project />", line: 1, "BannedApiAnalyzers");

    [Theory]
    [InlineData("src/Ledestjerne.Domain/Cases/Case.cs", "var next = step.Task; var at = command.At; // DateTime.Now")]
    [InlineData("src/Ledestjerne.Domain/Cases/Case.cs", "throw new System.Diagnostics.UnreachableException();")]
    [InlineData("src/Ledestjerne.Engine/Loop.cs", "await Task.Delay(1);")]
    [InlineData("src/Ledestjerne.Matching/Draft.cs", "lock (told) { }")]
    [InlineData("src/Ledestjerne.Domain/Cases/Case.cs", "} public CaseFile File { get; } public CaseId Id() { return File.Id;")]
    public void Leaves_alone(string file, string statement) =>
        Expect.Allowed(DomainPurity.Check, file, Method(statement));

    private static string Method(string statement) => $$"""
        public static class Planted
        {
            public static void Decide()
            {
                {{statement}}
            }
        }
        """;
}
