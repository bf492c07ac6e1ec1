using System.Collections.Immutable;

namespace Ledestjerne.Planning.Files;

/// <summary>Names of what one run writes: its own, and no other file in the folder is touched.</summary>
public static class OutFile
{
    public const string Offers = "offers.csv";
    public const string Unplaced = "unplaced.csv";
    public const string Shortfall = "shortfall.csv";

    /// <summary>Rows of the waiting list that could not be used.</summary>
    public const string Rejected = "rejected.csv";

    /// <summary>People who wait for services that were not asked for.</summary>
    public const string NotAsked = "not-asked.csv";

    /// <summary>Each capacity row with how many of its places are taken.</summary>
    public const string PlaceUse = "place-use.csv";

    public const string Summary = "summary.json";
    public const string Report = "report.html";

    /// <summary>The summary last: where it is, the others are of the same run.</summary>
    public static readonly ImmutableArray<string> All =
    [
        Offers, Unplaced, Rejected, NotAsked, RejectedOf(TableSchema.Capacity), RejectedOf(TableSchema.Providers),
        RejectedOf(TableSchema.Municipalities), PlaceUse, Shortfall, Report, Summary,
    ];

    public static string RejectedOf(TableSchema schema) =>
        schema == TableSchema.Waiting ? Rejected : $"rejected-{schema.Kind}.csv";
}
