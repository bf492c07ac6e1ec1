using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning.Files;

/// <summary>Reads where there are places. Rows outside the run go straight to <c>place-use.csv</c> and take no memory.</summary>
internal sealed class CapacityTable(AskedFor asked, ProviderList providers)
{
    private const int MostPlaces = 100_000;

    private readonly Dictionary<string, string> services = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Provider, string Service, int Week), long> seen = [];

    /// <summary>Reads to the end, or until too many rows are wrong.</summary>
    public ImmutableArray<CapacityRow> Read(TableReader reader, RejectedRows rejected, PlaceUseFile use)
    {
        var rows = ImmutableArray.CreateBuilder<CapacityRow>();
        while (!rejected.TooMany && reader.Read())
        {
            var row = reader.Row;
            var places = row.Sound ? Places(row) : null;
            if (places is null || !row.Sound)
            {
                rejected.Add(row);
            }
            else if (!asked.Asks(places.Service))
            {
                use.AddOutside(new CapacityRow(places, row.Extra), PlaceOutcome.NotAsked);
            }
            else if (!asked.Holds(places.Week))
            {
                use.AddOutside(new CapacityRow(places, row.Extra), PlaceOutcome.OutsideTheWeeks);
            }
            else if (seen.TryAdd((places.Provider, places.Service, places.Week.Index), row.Line))
            {
                rows.Add(new CapacityRow(places, row.Extra));
            }
            else
            {
                Twice(row, places);
                rejected.Add(row);
            }
        }

        return rows.DrainToImmutable();
    }

    private PlacesInWeek Places(TableRow row)
    {
        var id = row.Word("provider");
        var provider = id.Length == 0 ? "" : providers.FindOrLearn(id, row.Line);
        if (provider is null)
        {
            row.Wrong("provider", id, "an id that stands in the providers file");
        }
        else if (id.Contains('|'))
        {
            row.Wrong("provider", id, "a text without |, which stands between chosen providers");
        }

        var service = row.Word("service");
        if (!services.TryGetValue(service, out var same))
        {
            services.Add(service, same = service);
        }

        return new PlacesInWeek(provider ?? "", same, row.IsoWeek("week"), row.Whole("places", 0, MostPlaces));
    }

    /// <summary>Two rows may be two wards or one row by mistake twice; places that are not there must never be promised.</summary>
    private void Twice(TableRow row, PlacesInWeek places)
    {
        var first = seen[(places.Provider, places.Service, places.Week.Index)];
        row.Wrong(
            "week",
            $"{places.Provider}, {places.Service}, {places.Week} again",
            $"one row for each provider, service and week; also on line {first}. Add the places up if both are meant");
    }
}
