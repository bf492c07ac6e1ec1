using System.Text.Json;

namespace Ledestjerne.Planning;

/// <summary>
/// Words/*.json as they are built in: <c>{ "best": { "nb": "…", "en": "…" } }</c>, the file's name the first part of each
/// key. A missing language stops the program with the key named.
/// </summary>
internal static class ClearingWordList
{
    private const string Folder = "clearing/";

    private static readonly Dictionary<string, (string Nb, string En)> Said = Read();

    public static IReadOnlyDictionary<string, (string Nb, string En)> All => Said;

    public static string Of(string key, string language)
    {
        var (nb, en) = Said.TryGetValue(key, out var said) ? said : throw new KeyNotFoundException($"No words for '{key}' in Clearing/Words.");
        return language == "nb" ? nb : en;
    }

    private static Dictionary<string, (string Nb, string En)> Read()
    {
        var said = new Dictionary<string, (string Nb, string En)>(StringComparer.Ordinal);
        var assembly = typeof(ClearingWordList).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(IsWords))
        {
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"{resource} is not built in.");
            using var file = JsonDocument.Parse(stream);
            foreach (var entry in file.RootElement.EnumerateObject())
            {
                var key = $"{resource[Folder.Length..^".json".Length]}.{entry.Name}";
                said.Add(key, (Words(key, entry.Value, "nb"), Words(key, entry.Value, "en")));
            }
        }

        return said;
    }

    private static bool IsWords(string resource) =>
        resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal);

    private static string Words(string key, JsonElement entry, string language) =>
        entry.TryGetProperty(language, out var words) && words.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"'{key}' has no words in '{language}'.");
}
