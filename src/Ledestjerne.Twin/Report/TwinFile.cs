using System.Collections.Immutable;

namespace Ledestjerne.Twin;

/// <summary>Names of what one run of the twin writes: its own, and no other file in the folder is touched.</summary>
public static class TwinFile
{
    /// <summary>Each figure of each service, scenario and week.</summary>
    public const string Weeks = "weeks.csv";

    /// <summary>Each figure of each service and scenario over all weeks, and how it differs from the first scenario.</summary>
    public const string Services = "services.csv";

    /// <summary>Who was hit, by municipality, age and severity.</summary>
    public const string Who = "who.csv";

    /// <summary>Added places of each service, when a target was given.</summary>
    public const string Places = "places.csv";

    public const string Report = "report.html";
    public const string Summary = "twin.json";

    /// <summary>The summary last: where it is, the others are of the same run.</summary>
    public static readonly ImmutableArray<string> All = [Weeks, Services, Who, Places, Report, Summary];
}
