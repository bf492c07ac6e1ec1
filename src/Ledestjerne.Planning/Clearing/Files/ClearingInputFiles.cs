using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;
using NodaTime.Text;

namespace Ledestjerne.Planning.Files;

/// <summary>Writes an input as the files that <see cref="ClearingTables"/> reads.</summary>
/// <param name="municipalities">By number; somebody who lives in the middle of theirs is written with the number.</param>
/// <param name="attributes">By provider, in a column that is carried along.</param>
/// <param name="note">Likewise, for every person.</param>
public sealed class ClearingInputFiles(
    ClearingInput input, IReadOnlyDictionary<string, GeoPoint> municipalities, IReadOnlyDictionary<string, string> attributes, string note)
{
    public const string Waiting = "waiting.csv";
    public const string Capacity = "capacity.csv";
    public const string Providers = "providers.csv";

    public static readonly ImmutableArray<string> Names = [Waiting, Capacity, Providers];

    /// <param name="create">Makes one of the <see cref="Names"/>; closed here.</param>
    public void Write(Func<string, Stream> create)
    {
        WriteWaiting(create(Waiting));
        WriteCapacity(create(Capacity));
        WriteProviders(create(Providers));
    }

    private void WriteWaiting(Stream to)
    {
        using var csv = new CsvOut(
            to,
            CsvFormat.Plain,
            ["id", "service", "severity", "waiting_since", "latest_start", "earliest_start", "place", "area", "chosen", "max_travel_minutes", "group", "sex", "age", "note"]);
        foreach (var person in input.Waiting)
        {
            var isCentre = municipalities.TryGetValue(person.Area, out var centre) && centre == person.Home;
            csv.Field(person.Id).Field(person.Service).Field(person.Severity)
                .Field(Iso(person.WaitingSince)).Field(Iso(person.LatestStart)).Field(Iso(person.EarliestStart))
                .Field(isCentre ? person.Area : person.Home is { } home ? Coordinates.Written(home) : "").Field(isCentre ? "" : person.Area)
                .Field(string.Join('|', person.Chosen)).FieldOrEmpty(person.MaxTravelMinutes).Field(person.Group)
                .Field(person.Sex).FieldOrEmpty(person.Age).Field(note).EndRow();
        }
    }

    private void WriteCapacity(Stream to)
    {
        using var csv = new CsvOut(to, CsvFormat.Plain, ["provider", "service", "week", "places"]);
        foreach (var places in input.Places)
        {
            csv.Field(places.Provider).Field(places.Service).Field(places.Week.ToString()).Field(places.Places).EndRow();
        }
    }

    private void WriteProviders(Stream to)
    {
        using var csv = new CsvOut(
            to, CsvFormat.Plain, ["id", "name", "kind", "coordinates", "country", "approved_from", "approved_to", "attributes"]);
        foreach (var provider in input.Providers)
        {
            csv.Field(provider.Id).Field(provider.Name).Field(ProvidersTable.Word(provider.Kind))
                .Field(provider.Location is { } location ? Coordinates.Written(location) : "").Field(provider.Country)
                .Field(Iso(provider.ApprovedFrom)).Field(Iso(provider.ApprovedTo))
                .Field(attributes.GetValueOrDefault(provider.Id, "")).EndRow();
        }
    }

    private static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}
