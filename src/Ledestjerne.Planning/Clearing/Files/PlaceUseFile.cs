using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning.Files;

/// <summary>One row of the capacity that is used in the run.</summary>
/// <param name="Extra">Fields that are only carried along.</param>
public sealed record CapacityRow(PlacesInWeek Places, ImmutableArray<string> Extra);

/// <summary>Why a place, or a row of places, ended as it did.</summary>
public enum PlaceOutcome
{
    /// <summary>At least one place is taken.</summary>
    Used,

    /// <summary>No place is taken.</summary>
    Unused,

    /// <summary>Its week is not among those of the run.</summary>
    OutsideTheWeeks,

    /// <summary>Its service was not asked for.</summary>
    NotAsked,
}

/// <summary>Writes <c>place-use.csv</c>: each row of the capacity once, with how many of its places are taken.</summary>
public sealed class PlaceUseFile : IDisposable
{
    private static readonly string[] Columns = ["provider", "service", "week", "places", "taken", "free", "outcome"];
    private readonly CsvOut to;
    private readonly long[] rows = new long[Enum.GetValues<PlaceOutcome>().Length];

    public PlaceUseFile(Stream to, TableHeader header) =>
        this.to = new CsvOut(to, header.Format, [.. Columns, .. CarriedColumns.Named(header.ExtraNames, Columns)]);

    public long Disarmed => to.Disarmed;

    public long Rows(PlaceOutcome outcome) => rows[(int)outcome];

    /// <param name="taken">0 up to the row's places.</param>
    public void Add(CapacityRow row, int taken) =>
        Add(row, taken, taken > 0 ? PlaceOutcome.Used : PlaceOutcome.Unused);

    public void AddOutside(CapacityRow row, PlaceOutcome outcome) => Add(row, 0, outcome);

    public void Dispose() => to.Dispose();

    private void Add(CapacityRow row, int taken, PlaceOutcome outcome)
    {
        var places = row.Places;
        rows[(int)outcome]++;
        to.Field(places.Provider).Field(places.Service).Field(places.Week.ToString())
            .Field(places.Places).Field(taken).Field(places.Places - taken).Field(Word(outcome)).Fields(row.Extra).EndRow();
    }

    private static string Word(PlaceOutcome outcome) => outcome switch
    {
        PlaceOutcome.Used => "used",
        PlaceOutcome.Unused => "unused",
        PlaceOutcome.OutsideTheWeeks => "outside the weeks",
        PlaceOutcome.NotAsked => "service not asked for",
    };
}

/// <summary>What columns that are carried along are called where a file has columns of its own.</summary>
internal static class CarriedColumns
{
    /// <summary>As they were, or with <c>input_</c> before where the file has a column of that name.</summary>
    public static IEnumerable<string> Named(IEnumerable<string> carried, IReadOnlyCollection<string> own) =>
        carried.Select(name => own.Contains(name) ? $"input_{name}" : name);
}
