using Ledestjerne.Tidy.Tree;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledestjerne.Tidy.Checks;

/// <summary>The product asks what time it is in one file, the clock port; everything else is told.</summary>
public static class Clocks
{
    private static readonly HashSet<string> Wall = ["Now", "UtcNow", "Today"];
    private static readonly HashSet<string> Calendars = ["DateTime", "DateTimeOffset"];

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var asked = tree.Product.SelectMany(file => Asked(file).Select(violation => (file, violation))).ToList();
        var port = asked.Select(asking => asking.file).FirstOrDefault(file => file.Name.EndsWith("Clock", StringComparison.Ordinal));
        return asked.Where(asking => asking.file != port).Select(asking => asking.violation);
    }

    private static IEnumerable<Violation> Asked(SourceFile file) => file.Syntax.DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>().Where(Reads)
        .Select(access => file.At(access, access.ToString(), "an Instant that is handed in; the clock is read in one file named …Clock.cs"));

    private static bool Reads(MemberAccessExpressionSyntax access)
    {
        var type = access.Expression.ToString().Split('.')[^1];
        return (Calendars.Contains(type) && Wall.Contains(access.Name.Identifier.Text))
            || access is { Name.Identifier.Text: "Instance" } && type == "SystemClock"
            || access is { Name.Identifier.Text: "System" } && type == "TimeProvider";
    }
}
