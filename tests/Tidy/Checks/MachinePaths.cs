using System.Text.RegularExpressions;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy.Checks;

/// <summary>No file knows the machine it was written on; a fresh clone anywhere is the same product.</summary>
public static partial class MachinePaths
{
    public static IEnumerable<Violation> Check(SourceTree tree) =>
        from file in tree.Written
        from row in file.Lines.Select((text, index) => (text, line: index + 1))
        let path = Home().Match(row.text) is { Success: true } home ? home.Value
            : row.text.Contains(tree.Root + "/", StringComparison.Ordinal) ? tree.Root : null
        where path is not null
        select new Violation(file.Path, row.line, path, "paths from the root of the repository");

    [GeneratedRegex(@"(?<![\w.:/])/(home|Users)/[\w.-]+/|(?<![\w.:/])/root/\w+|\b[A-Z]:\\+Users\\+\w+")]
    private static partial Regex Home();
}
