using NodaTime.Text;

namespace Ledestjerne;

/// <summary>
/// One thing that can be set, by the same name everywhere: <c>--life-weeks 4</c> on the command line,
/// <c>LEDESTJERNE_LIFE_WEEKS=4</c> in the environment, <c>"life-weeks": 4</c> in <c>ledestjerne.json</c>.
/// </summary>
/// <param name="Name">Lower case with hyphens.</param>
/// <param name="Allowed">What a value may be, in words.</param>
/// <param name="IsAllowed">Whether a value is.</param>
/// <param name="IsSecret">Masked wherever settings are shown.</param>
public sealed record Setting(string Name, string Default, string Meaning, string Allowed, Func<string, bool> IsAllowed, bool IsSecret = false)
{
    public string Environment => "LEDESTJERNE_" + Name.ToUpperInvariant().Replace('-', '_');

    public static readonly Setting Data = new(
        "data", "./data/akershus", "Folder the region lives in; made if it is not there.", "a path", v => v.Length > 0);

    public static readonly Setting Region = new(
        "region", "regions/akershus", "Folder with the region's data files.", "a path", v => v.Length > 0);

    public static readonly Setting Port = new(
        "port", "5080", "Port on 127.0.0.1; 0 takes a free one.", "0–65535", v => ushort.TryParse(v, out _));

    public static readonly Setting LifeWeeks = new(
        "life-weeks", "26", "Weeks of life a new region is filled with; 0 leaves it empty.", "0–104", v => byte.TryParse(v, out var n) && n <= 104);

    public static readonly Setting Demonstration = new(
        "demonstration", "true", "Whether anybody may choose who to be at /prov; never in a real region.", "true or false", v => bool.TryParse(v, out _));

    public static readonly Setting Date = new(
        "date", "", "Day a demonstration takes it to be, for seeing what time brings; empty is today.", "yyyy-MM-dd, or empty",
        v => v.Length == 0 || LocalDatePattern.Iso.Parse(v).Success);

    public static readonly Setting RegionKey = new(
        "region-key", "", "Key that wraps the persons' keys, 64 hexadecimal digits; empty keeps it in the data folder.",
        "64 hexadecimal digits, or empty", v => v.Length == 0 || (v.Length == 64 && v.All(char.IsAsciiHexDigit)), IsSecret: true);

    public static readonly IReadOnlyList<Setting> All = [Data, Region, Port, LifeWeeks, Demonstration, Date, RegionKey];
}
