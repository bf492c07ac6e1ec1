using Ledestjerne.Engine;
using Ledestjerne.Storage;

namespace Ledestjerne;

/// <summary>
/// Marks a data folder while its demonstration life is being lived. A process that ends in the middle leaves the mark, and
/// the next start lives it again from the beginning: nobody has been served from it yet, so nothing of anybody's is lost.
/// </summary>
public sealed class Birth(string folder)
{
    private string Mark => Path.Combine(folder, "being-born");

    /// <summary>Removes an unfinished life; does nothing to a region that has been served.</summary>
    public void ClearAway()
    {
        if (!File.Exists(Mark))
        {
            return;
        }

        using (WriterLock.Take(folder))
        {
            File.Delete(SnapshotFile.PathIn(folder));
            foreach (var path in new[] { SqliteJournal.PathIn(folder), SqliteIdentities.PathIn(folder) })
            {
                File.Delete(path);
                File.Delete(path + "-wal");
                File.Delete(path + "-shm");
            }
        }
    }

    /// <summary>From now until <see cref="End"/> the region is unfinished.</summary>
    public void Begin() =>
        File.WriteAllText(Mark, "This region's demonstration life is not finished; the next start begins it again.\n");

    public void End() => File.Delete(Mark);
}
