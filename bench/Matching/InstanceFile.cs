using Ledestjerne.Matching;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Bench;

/// <summary>Reads an instance in the form that the end of its name says.</summary>
internal static class InstanceFile
{
    /// <exception cref="FormatException">No such file, another ending, or a wrong line in it.</exception>
    public static MatchingProblem Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FormatException($"Found no file {path}; allowed: an instance, as the command instance writes it.");
        }

        // The form reads in large pieces by itself: a buffer here would only copy them once more.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Path.GetExtension(path) switch
        {
            ".csv" => CsvForm.Read(stream, path),
            ".min" => DimacsForm.Read(stream, path),
            var other => throw new FormatException($"Found {path} with the ending '{other}'; allowed: .csv and .min."),
        };
    }
}
