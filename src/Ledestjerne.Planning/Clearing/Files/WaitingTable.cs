using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning.Files;

/// <summary>Reads who waits.</summary>
internal sealed class WaitingTable(AskedFor asked, ProviderList providers, MunicipalityPlaces municipalities)
{
    private const int MostTravelMinutes = 10_000;
    private const int OldestAge = 130;
    private const int FirstBirthYear = 1890;

    /// <summary>What the fairness report calls them; the same for whatever a list does.</summary>
    private static readonly (string Nb, string En, string[] Written)[] Sexes =
    [
        ("kvinne", "female", ["female", "f", "kvinne", "k"]),
        ("mann", "male", ["male", "m", "mann"]),
        ("annet", "other", ["other", "x", "annet"]),
    ];

    private readonly Dictionary<string, string> sexes = Sexes
        .SelectMany(sex => sex.Written.Select(written => (written, said: asked.Language == "nb" ? sex.Nb : sex.En)))
        .ToDictionary(sex => sex.written, sex => sex.said, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lineOfId = new(StringComparer.Ordinal);

    /// <summary>Reads to the end, or until too many rows are wrong.</summary>
    /// <param name="notAsked">Gets each row that waits for another service than those asked for.</param>
    public void Read(TableReader reader, RejectedRows rejected, WaitingRows into, Action<TableRow> notAsked)
    {
        while (!rejected.TooMany && reader.Read())
        {
            var row = reader.Row;
            var person = row.Sound ? Person(row) : null;
            if (person is not null && row.Sound && lineOfId.TryGetValue(person.Id, out var line))
            {
                row.Wrong("id", person.Id, $"each once; also on line {line}; who waits for two services has an id for each");
            }

            if (person is null || !row.Sound)
            {
                into.Spoil(row.Raw("group"), row.Line);
                rejected.Add(row);
            }
            else if (asked.Asks(person.Service))
            {
                lineOfId.Add(person.Id, row.Line);
                into.Add(person, row);
            }
            else
            {
                into.Spoil(person.Group, row.Line);
                notAsked(row);
            }
        }
    }

    private WaitingPerson Person(TableRow row)
    {
        var (since, latest) = (Since(row), row.Date("latest_start"));
        if (row.Sound && latest < since)
        {
            row.Wrong("latest_start", row.Raw("latest_start"), $"the day since which the person waits, {row.Raw("waiting_since")}, or later; it may have passed");
        }

        var (home, area) = Home(row);
        var travel = row.WholeOrEmpty("max_travel_minutes", 0, MostTravelMinutes);
        if (travel is not null && row.Raw("place").Length == 0)
        {
            row.Wrong("max_travel_minutes", row.Raw("max_travel_minutes"), "empty where the place is not given: travel cannot be reckoned");
        }

        return new WaitingPerson(
            row.Word("id"),
            Same(row.Word("service")),
            row.Whole("severity", 1, 5),
            since,
            latest,
            row.DateOrEmpty("earliest_start"),
            home,
            Same(row.WordOrEmpty("area") is { Length: > 0 } given ? given : area),
            Chosen(row),
            travel,
            row.WordOrEmpty("group"),
            Sex(row),
            Age(row));
    }

    /// <summary>Nobody waits from a day after the run begins; such a date is a wrong year or a swapped column.</summary>
    private LocalDate Since(TableRow row)
    {
        var since = row.Date("waiting_since");
        if (since > asked.From.Monday)
        {
            row.Wrong("waiting_since", row.Raw("waiting_since"), FormattableString.Invariant($"{asked.From.Monday:uuuu-MM-dd}, when the run begins, or earlier"));
        }

        return since;
    }

    private (GeoPoint? Home, string Area) Home(TableRow row)
    {
        var found = row.Raw("place");
        if (found.Length == 0)
        {
            return (null, "");
        }

        if (found.All(char.IsAsciiDigit) && municipalities.Find(found) is var (number, place))
        {
            return (place, number);
        }

        var point = Coordinates.Point(found);
        if (point is null)
        {
            row.Wrong("place", found, $"empty, {municipalities.Allowed}");
        }

        return (point, "");
    }

    /// <summary>Between them stands |, or spaces when no id has one inside.</summary>
    private ImmutableArray<string> Chosen(TableRow row)
    {
        var found = row.Raw("chosen");
        if (found.Length == 0)
        {
            return [];
        }

        var separator = found.Contains('|') || providers.Find(found) is not null ? '|' : ' ';
        var ids = found.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var chosen = ImmutableArray.CreateBuilder<string>(ids.Length);
        foreach (var id in ids)
        {
            if (providers.Find(id) is not { } known)
            {
                row.Wrong("chosen", id, $"ids of providers that stand in the {(providers.IsClosed ? "providers" : "capacity")} file, with a space or | between");
            }
            else if (chosen.Contains(known))
            {
                row.Wrong("chosen", $"{id} twice", "each provider once");
            }
            else
            {
                chosen.Add(known);
            }
        }

        return chosen.DrainToImmutable();
    }

    private string Sex(TableRow row)
    {
        var found = row.Raw("sex");
        if (found.Length > 0 && !sexes.ContainsKey(found))
        {
            row.Wrong("sex", found, $"empty, or one of {string.Join(", ", sexes.Keys)}");
        }

        return sexes.GetValueOrDefault(found, "");
    }

    private int? Age(TableRow row)
    {
        var year = asked.From.Year;
        var (age, born) = (row.WholeOrEmpty("age", 0, OldestAge), row.WholeOrEmpty("birth_year", FirstBirthYear, year));
        if (age is not null && born is not null)
        {
            row.Wrong("birth_year", row.Raw("birth_year"), "empty where the age is given");
        }

        return age ?? (born is null ? null : Math.Min(year - born.Value, OldestAge));
    }

    /// <summary>One text for the many rows that hold the same.</summary>
    private string Same(string word)
    {
        if (!words.TryGetValue(word, out var same))
        {
            words.Add(word, same = word);
        }

        return same;
    }
}
