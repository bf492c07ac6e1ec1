using System.Diagnostics;

namespace Ledestjerne.Bench;

/// <summary>The most memory that this process has had in hand, in MB of 1,000,000 bytes.</summary>
internal static class PeakMemory
{
    /// <summary>Where Linux is told to forget the peak so far.</summary>
    private const string Forget = "/proc/self/clear_refs";

    public static double Megabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>Gives back what is garbage and begins anew; where the system cannot forget, the peak so far stays.</summary>
    public static void Restart()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(Forget))
        {
            File.WriteAllText(Forget, "5");
        }
    }
}
