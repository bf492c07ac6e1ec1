using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using NodaTime;

namespace Ledestjerne.Web;

/// What the pages need to know about the region and the machine they run on.
public sealed record WebSetting
{
    public required Said RegionName { get; init; }

    /// Holds the keys that encrypt cookies; made when missing, readable by this user only.
    public required string KeyFolder { get; init; }

    /// The region's own clock; in the demonstration it is the virtual one.
    public required IClock Clock { get; init; }

    public DateTimeZone Zone { get; init; } = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    /// Asked on every request, so that visitors may appear while the region comes to life.
    public Func<IReadOnlyList<DemoVisitor>> Visitors { get; init; } = () => [];

    /// Marks every page as fiction.
    public bool IsDemonstration { get; init; } = true;

    public string HelpPhone { get; init; } = "64 80 00 00";

    public Said HelpHours { get; init; } = new("hverdager kl. 8–20, lørdag kl. 10–15", "weekdays 8–20, Saturday 10–15");

    public string Version { get; init; } = typeof(WebSetting).Assembly.GetName().Version?.ToString(3) ?? "";
}
