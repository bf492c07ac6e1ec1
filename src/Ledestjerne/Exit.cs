namespace Ledestjerne;

/// <summary>What the program's exit code means.</summary>
public static class Exit
{
    public const int Done = 0;

    /// <summary>The check found something wrong: a region's file, a record of the journal.</summary>
    public const int Found = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The region had to stop: its journal could not be written or read, or another process has it.</summary>
    public const int Stopped = 3;
}
