namespace Ledestjerne.Engine.Tests.Journal;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ledestjerne-").FullName;

    /// <summary>Names of the files in which these bytes stand somewhere; lock files cannot be read and hold nothing.</summary>
    public List<string> FilesWith(ReadOnlySpan<byte> content)
    {
        List<string> found = [];
        foreach (var path in Directory.GetFiles(Path))
        {
            if (!path.EndsWith(".lock", StringComparison.Ordinal) && Read(path).AsSpan().IndexOf(content) >= 0)
            {
                found.Add(System.IO.Path.GetFileName(path));
            }
        }

        return found;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
