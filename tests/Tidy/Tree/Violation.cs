namespace Ledestjerne.Tidy.Tree;

/// <summary>One breach of a house rule, told so that it can be mended without asking anyone.</summary>
/// <param name="File">Path from the root of the repository, with forward slashes.</param>
/// <param name="Line">Counted from 1; 0 where the file as a whole is meant.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Allowed">What may stand there instead.</param>
public sealed record Violation(string File, int Line, string Found, string Allowed)
{
    public override string ToString() =>
        Line > 0 ? $"{File}:{Line}: found {Found}; allowed: {Allowed}" : $"{File}: found {Found}; allowed: {Allowed}";
}
