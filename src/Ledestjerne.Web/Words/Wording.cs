using System.Reflection;
using System.Text.Json;

namespace Ledestjerne.Web.Words;

/// All words on screen, read from Words/*.json when the program starts. A file holds
/// <c>{ "title": { "nb": "…", "en": "…" } }</c> and its name is the first part of each key: front.title.
/// A missing language, an empty text or differing placeholders stop the program with the key named.
public sealed class Wording
{
    private readonly Dictionary<string, Said> _said = [];

    private Wording() { }

    public IReadOnlyDictionary<string, Said> All => _said;

    public static Wording Embedded { get; } = Read(typeof(Wording).Assembly);

    public Said this[string key] =>
        _said.TryGetValue(key, out var said) ? said : throw new KeyNotFoundException($"No words for '{key}' in Words/*.json.");

    private static Wording Read(Assembly assembly)
    {
        var wording = new Wording();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("words/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            wording.Add(Path.GetFileNameWithoutExtension(resource), JsonDocument.Parse(stream));
        }
        return wording;
    }

    private void Add(string area, JsonDocument file)
    {
        foreach (var entry in file.RootElement.EnumerateObject())
        {
            var key = $"{area}.{entry.Name}";
            var said = new Said(Words(key, entry.Value, "nb"), Words(key, entry.Value, "en"));
            if (Placeholders(said.Nb) != Placeholders(said.En))
                throw new InvalidDataException($"'{key}' has other placeholders in English than in bokmål.");
            if (!_said.TryAdd(key, said))
                throw new InvalidDataException($"'{key}' stands twice in Words/*.json.");
        }
    }

    private static string Words(string key, JsonElement entry, string tag) =>
        entry.TryGetProperty(tag, out var words) && words.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"'{key}' has no words in '{tag}'.");

    /// The placeholders of a text in order and once each: "0,1".
    private static string Placeholders(string text) =>
        string.Join(',', Enumerable.Range(0, 10).Where(n => text.Contains($"{{{n}}}", StringComparison.Ordinal)));
}
