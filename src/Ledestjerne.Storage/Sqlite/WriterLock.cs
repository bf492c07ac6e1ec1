using System.Globalization;

namespace Ledestjerne.Storage;

/// <summary>A region has one writer. Somebody else is it now.</summary>
public sealed class RegionInUse(string folder, int? holder)
    : Exception($"{folder} is in use by process {holder?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}; a region has one writer at a time.")
{
    /// <summary>Process id of the writer; null when it cannot be read.</summary>
    public int? Holder { get; } = holder;
}

/// <summary>
/// Keeps a region's folder to one writing process. The operating system lets go of it when the process ends, however
/// it ends, so there is nothing to clean up after a crash. Not to be trusted on network file systems.
/// </summary>
public sealed class WriterLock : IDisposable
{
    private readonly FileStream held;

    private WriterLock(FileStream held) => this.held = held;

    /// <exception cref="RegionInUse">Another writer, in this process or another, has it.</exception>
    public static WriterLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var holder = Path.Combine(folder, "writer.pid");
        try
        {
            var held = new FileStream(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new WriterLock(held);
        }
        catch (IOException) when (File.Exists(holder))
        {
            throw new RegionInUse(folder, int.TryParse(File.ReadAllText(holder), CultureInfo.InvariantCulture, out var pid) ? pid : null);
        }
    }

    public void Dispose() => held.Dispose();
}
