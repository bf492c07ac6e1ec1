namespace Ledestjerne.Planning;

/// <summary>The page of one clearing, with the words it says.</summary>
internal sealed class ClearingPage(TextWriter to, ClearingWords words) : ReportWriter(to, words)
{
    public ClearingWords Words => words;
}
