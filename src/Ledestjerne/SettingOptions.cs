using System.CommandLine;

namespace Ledestjerne;

/// <summary>The settings as options of the command line, the same for every command.</summary>
public sealed class SettingOptions
{
    private const string DefaultFile = "ledestjerne.json";

    private readonly List<(Setting Setting, Option<string?> Option)> options =
    [
        .. Setting.All.Select(s => (s, new Option<string?>($"--{s.Name}")
        {
            Description = $"{s.Meaning} [{s.Allowed}; default {(s.Default.Length == 0 ? "none" : s.Default)}; environment {s.Environment}]",
            Recursive = true,
        })),
    ];

    private readonly Option<string?> file = new("--config")
    {
        Description = $"Settings file, JSON with the names of these options [default {DefaultFile} if it is there]",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        foreach (var (_, option) in options)
        {
            root.Add(option);
        }

        root.Add(file);
    }

    /// <exception cref="SettingsWrong">Names where, what was found and what is allowed.</exception>
    public Settings Read(ParseResult parsed)
    {
        var given = options
            .Select(o => (o.Setting.Name, Value: parsed.GetValue(o.Option)))
            .Where(o => o.Value is not null)
            .ToDictionary(o => o.Name, o => o.Value!);
        var named = parsed.GetValue(file);
        return Settings.Read(given, Environment.GetEnvironmentVariable, named ?? DefaultFile, named is not null);
    }
}
