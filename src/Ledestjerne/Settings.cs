using System.Text.Json;

namespace Ledestjerne;

/// <summary>The settings of this run, each with where it came from. Option before environment before file before default.</summary>
public sealed class Settings
{
    private readonly Dictionary<string, (string Value, string From)> values = [];

    private Settings()
    {
    }

    public string this[Setting setting] => values[setting.Name].Value;

    /// <param name="options">Given on the command line, by setting name.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    /// <param name="file">Path of a settings file; may be missing when <paramref name="fileRequired"/> is not set.</param>
    /// <exception cref="SettingsWrong">A value or a name is not allowed; names where, what was found and what is allowed.</exception>
    public static Settings Read(
        IReadOnlyDictionary<string, string> options, Func<string, string?> environment, string file, bool fileRequired)
    {
        var fromFile = ReadFile(file, fileRequired);
        var settings = new Settings();
        foreach (var setting in Setting.All)
        {
            var (value, from) = options.TryGetValue(setting.Name, out var option) ? (option, $"--{setting.Name}")
                : environment(setting.Environment) is { } variable ? (variable, setting.Environment)
                : fromFile.TryGetValue(setting.Name, out var line) ? (line, file)
                : (setting.Default, "default");
            if (!setting.IsAllowed(value))
            {
                throw new SettingsWrong($"{from}: {setting.Name} is '{(setting.IsSecret ? "***" : value)}'; allowed: {setting.Allowed}.");
            }

            settings.values[setting.Name] = (value, from);
        }

        return settings;
    }

    /// <summary>One line per setting, secrets masked.</summary>
    public IEnumerable<string> Lines() => Setting.All.Select(s =>
    {
        var (value, from) = values[s.Name];
        return $"{s.Name,-14} {(s.IsSecret && value.Length > 0 ? "***" : value)}  ({from})";
    });

    private static Dictionary<string, string> ReadFile(string file, bool required)
    {
        if (!File.Exists(file))
        {
            return required ? throw new SettingsWrong($"{file}: not found; give a settings file that exists.") : [];
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.EnumerateObject().ToDictionary(p => Known(file, p.Name), p => p.Value.ToString())
                : throw new SettingsWrong($"{file}: found {json.RootElement.ValueKind}; allowed: one object with settings by name.");
        }
        catch (JsonException e)
        {
            throw new SettingsWrong($"{file}, line {e.LineNumber + 1}: not JSON: {e.Message}");
        }
    }

    private static string Known(string file, string name) => Setting.All.Any(s => s.Name == name)
        ? name
        : throw new SettingsWrong($"{file}: found the setting '{name}'; allowed: {string.Join(", ", Setting.All.Select(s => s.Name))}.");
}

/// <summary>A setting cannot be used. The message says where, what was found and what is allowed.</summary>
public sealed class SettingsWrong(string message) : Exception(message);
