using System.Reflection;

namespace Ledestjerne.LongRuns;

/// <summary>Which program made a file.</summary>
public static class ProgramVersion
{
    /// <summary>Without what the build adds after a plus.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
