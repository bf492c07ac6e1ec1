namespace Ledestjerne;

/// <summary>What the program's exit code means.</summary>
public static class Exit
{
    public const int Done = 0;

    /// <summary>The check found something wrong: a region's file, a record of the journal, a row of a waiting list.</summary>
    public const int Found = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>It had to stop: the region's journal, or a file, could not be written or read, or another process has it.</summary>
    public const int Stopped = 3;

    /// <summary>Asked to stop, by Ctrl+C or a signal; nothing was written. The number shells use for it.</summary>
    public const int Interrupted = 130;
}
