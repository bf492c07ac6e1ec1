using System.Collections.Immutable;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.LongRuns;

/// <summary>What a command writes.</summary>
/// <param name="Command">As on the command line.</param>
/// <param name="Files">The summary last: where it is, the others are of the same run.</param>
public sealed record OutNames(string Command, ImmutableArray<string> Files)
{
    public string Summary => Files[^1];

    /// <summary>Where files are made.</summary>
    public string Hidden => $".ledestjerne-{Command}";
}

/// <summary>
/// Where a run writes. Files are made in a hidden folder beside their places and moved there when all of them are whole, so
/// that a run that stops, or a machine that does, leaves what was there before. Files of other names are never touched.
/// </summary>
public sealed class OutFolder : IDisposable
{
    private readonly OutNames names;
    private readonly string folder;
    private readonly string staging;
    private readonly bool isNew;
    private readonly FileStream alone;
    private readonly List<CountedBytes> open = [];
    private readonly Dictionary<string, FileMark> marks = [];

    private OutFolder(OutNames names, string folder, bool isNew, FileStream alone) =>
        (this.names, this.folder, staging, this.isNew, this.alone) = (names, folder, Path.Combine(folder, names.Hidden), isNew, alone);

    /// <summary>Files that are whole, in the order they will be moved.</summary>
    public ImmutableArray<FileMark> Written => [.. names.Files.Where(marks.ContainsKey).Select(name => marks[name])];

    /// <param name="inputs">Files that are read; none of them may be one that is written.</param>
    /// <exception cref="SettingsWrong">The folder is a file, or a file to be written is one that is read.</exception>
    /// <exception cref="IOException">It cannot be written to, or another run is writing to it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public static OutFolder Begin(string folder, OutNames names, IEnumerable<string> inputs)
    {
        if (File.Exists(folder))
        {
            throw new SettingsWrong($"--out: found the file {folder}; allowed: a folder, or a name for a new one");
        }

        var targets = names.Files.Select(name => Path.GetFullPath(Path.Combine(folder, name))).ToHashSet();
        if (inputs.FirstOrDefault(input => targets.Contains(Path.GetFullPath(input))) is { } overwritten)
        {
            throw new SettingsWrong($"--out: found {folder}, where {overwritten} would be overwritten; allowed: another folder");
        }

        var isNew = !Directory.Exists(folder);
        try
        {
            var staging = Directory.CreateDirectory(Path.Combine(folder, names.Hidden)).FullName;
            var alone = new FileStream(Path.Combine(staging, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new OutFolder(names, folder, isNew, alone);
        }
        catch (IOException taken)
        {
            throw new IOException($"{folder} cannot be written to, or another run is writing to it: {taken.Message}", taken);
        }
    }

    /// <param name="name">One of the names, once each.</param>
    public Stream Create(string name)
    {
        var path = Path.Combine(staging, name);
        var file = new CountedBytes(name, new FileStream(path, FileMode.Create, FileAccess.Write), mark => marks[name] = mark);
        open.Add(file);
        return file;
    }

    /// <summary>
    /// Puts the files in their places. The old summary goes first and the new one comes last: a summary that is there
    /// speaks of the files beside it.
    /// </summary>
    public void Commit()
    {
        open.ForEach(file => file.Dispose());
        foreach (var name in names.Files.Reverse())
        {
            if (name == names.Summary || !marks.ContainsKey(name))
            {
                File.Delete(Path.Combine(folder, name));
            }
        }

        foreach (var mark in Written)
        {
            File.Move(Path.Combine(staging, mark.Name), Path.Combine(folder, mark.Name), overwrite: true);
        }
    }

    /// <summary>Takes away what was not committed.</summary>
    public void Dispose()
    {
        open.ForEach(file => file.Dispose());
        alone.Dispose();
        Directory.Delete(staging, recursive: true);
        if (isNew && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
