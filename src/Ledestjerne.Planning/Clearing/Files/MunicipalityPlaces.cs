using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning.Files;

/// <summary>Where people of a municipality live, by its number.</summary>
public sealed class MunicipalityPlaces
{
    private const int NumberLength = 4;

    private readonly Dictionary<string, Entry> byNumber = new(StringComparer.Ordinal);

    public string Allowed => byNumber.Count == 0
        ? $"{Coordinates.Form}; municipality numbers need --municipalities"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"one of the {byNumber.Count} municipality numbers that are known, as {byNumber.Keys.Min(StringComparer.Ordinal)} (others with --municipalities), or {Coordinates.Form}");

    /// <summary>A number already known gets the new place.</summary>
    internal static void Read(TableReader reader, RejectedRows rejected, MunicipalityPlaces into)
    {
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        while (!rejected.TooMany && reader.Read())
        {
            var row = reader.Row;
            if (row.Sound)
            {
                var number = Padded(row.Word("number"));
                var (name, place) = (row.Word("name"), new GeoPoint(row.Degrees("latitude", 90), row.Degrees("longitude", 180)));
                if (row.Sound && !seen.TryAdd(number, row.Line))
                {
                    row.Wrong("number", number, $"each once; also on line {seen[number]}");
                }

                if (row.Sound)
                {
                    into.Add(number, name, place);
                    continue;
                }
            }

            rejected.Add(row);
        }
    }

    /// <summary>What they are called, by number; with the number where two have the same name.</summary>
    public ImmutableDictionary<string, string> Names(IEnumerable<string> numbers)
    {
        var namesakes = byNumber.Values.GroupBy(m => m.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return numbers.Where(byNumber.ContainsKey).ToImmutableDictionary(
            number => number, number => byNumber[number].Name is var name && namesakes.Contains(name) ? $"{name} ({number})" : name);
    }

    public void Add(string number, string name, GeoPoint place) => byNumber[number] = new Entry(number, name, place);

    /// <param name="text">A number; the leading zero that spreadsheets take away may be missing.</param>
    /// <returns>Nothing when unknown.</returns>
    public (string Number, GeoPoint Place)? Find(string text) =>
        byNumber.TryGetValue(Padded(text), out var entry) ? (entry.Number, entry.Place) : null;

    private static string Padded(string number) => number.PadLeft(NumberLength, '0');

    private sealed record Entry(string Number, string Name, GeoPoint Place);
}
