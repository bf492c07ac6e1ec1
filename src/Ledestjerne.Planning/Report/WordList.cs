using System.Reflection;
using System.Text.Json;

namespace Ledestjerne.Planning;

/// <summary>
/// A folder of words as they are built in: <c>{ "best": { "nb": "…", "en": "…" } }</c>, the file's name the first part of each
/// key. A missing language stops the program with the key named.
/// </summary>
/// <param name="folder">With a slash at the end, as the project calls it.</param>
public sealed class WordList(Assembly assembly, string folder)
{
    private readonly Dictionary<string, (string Nb, string En)> said = Read(assembly, folder);

    public IReadOnlyDictionary<string, (string Nb, string En)> All => said;

    /// <param name="language">nb or en.</param>
    /// <exception cref="KeyNotFoundException">There are no such words.</exception>
    public string Of(string key, string language)
    {
        var (nb, en) = said.TryGetValue(key, out var words) ? words : throw new KeyNotFoundException($"No words for '{key}' in {folder}.");
        return language == "nb" ? nb : en;
    }

    private static Dictionary<string, (string Nb, string En)> Read(Assembly assembly, string folder)
    {
        var said = new Dictionary<string, (string Nb, string En)>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => IsWords(name, folder)))
        {
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"{resource} is not built in.");
            using var file = JsonDocument.Parse(stream);
            foreach (var entry in file.RootElement.EnumerateObject())
            {
                var key = $"{resource[folder.Length..^".json".Length]}.{entry.Name}";
                said.Add(key, (Words(key, entry.Value, "nb"), Words(key, entry.Value, "en")));
            }
        }

        return said;
    }

    private static bool IsWords(string resource, string folder) =>
        resource.StartsWith(folder, StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal);

    private static string Words(string key, JsonElement entry, string language) =>
        entry.TryGetProperty(language, out var words) && words.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"'{key}' has no words in '{language}'.");
}
