using System.Globalization;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Bench;

/// <summary>Draws an instance and writes it in both forms: <c>instance &lt;patients&gt; &lt;folder&gt; [--seed N] [--no-substitution]</c>.</summary>
internal static class InstanceCommand
{
    private const int MostPatients = 1_000_000;

    public static int Run(IEnumerable<string> words)
    {
        var given = new Given(words);
        var seed = given.Option("--seed", "a whole number") is { } text ? Seed(text) : Instance.StandardSeed;
        var substitution = !given.Flag("--no-substitution");
        var patients = Given.Number(given.Argument("the number of patients"), "the number of patients", 1, MostPatients);
        var folder = given.Argument("a folder");
        given.Nothing("<patients> <folder> [--seed N] [--no-substitution]");

        var instance = Instance.Draw(patients, seed, substitution);
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, instance.Name + ".csv"), stream => CsvForm.Write(instance, stream));
        Write(Path.Combine(folder, instance.Name + ".min"), stream => DimacsForm.Write(instance, stream));
        return 0;
    }

    private static void Write(string path, Action<Stream> write)
    {
        using var stream = File.Create(path);
        write(stream);
        Console.WriteLine(path);
    }

    private static ulong Seed(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed : throw new FormatException($"Found {text} as --seed; allowed: 0 to {ulong.MaxValue}.");
}
