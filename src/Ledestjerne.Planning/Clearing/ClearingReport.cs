namespace Ledestjerne.Planning;

/// <summary>The run as one page to read and print: no scripts, and nothing fetched from elsewhere.</summary>
public static class ClearingReport
{
    public static void Write(Cleared cleared, ClearingWords words, TextWriter to) => throw new NotImplementedException();
}
