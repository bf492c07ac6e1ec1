using Ledestjerne.LongRuns;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.Clear;

/// <summary>A file the user named, open to be read once.</summary>
public sealed class InputFile : IDisposable
{
    private readonly CountedBytes bytes;

    private InputFile(string name, FileStream file)
    {
        bytes = new CountedBytes(name, file);
        Source = new TableSource(name, bytes);
        Length = file.CanSeek ? file.Length : 0;
    }

    public TableSource Source { get; }

    /// <summary>In bytes; 0 when it is a pipe, and nobody knows.</summary>
    public long Length { get; }

    /// <summary>Whole when the file has been read to the end.</summary>
    public FileMark Mark => bytes.Mark;

    /// <param name="option">Under which the user named it.</param>
    /// <exception cref="SettingsWrong">No such file, or a folder.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static InputFile Open(string option, string path)
    {
        if (Directory.Exists(path))
        {
            throw new SettingsWrong($"{option}: found the folder {path}; allowed: a file");
        }

        if (!File.Exists(path))
        {
            throw new SettingsWrong($"{option}: found no file {path}; allowed: a file that is there");
        }

        return new InputFile(path, Bytes(path));
    }

    /// <summary>One that comes with the program, called the same wherever the program is.</summary>
    /// <param name="name">From the program's folder.</param>
    public static InputFile OpenShipped(string name) => new(name, Bytes(Path.Combine(AppContext.BaseDirectory, name)));

    public void Dispose() => bytes.Dispose();

    private static FileStream Bytes(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
}
