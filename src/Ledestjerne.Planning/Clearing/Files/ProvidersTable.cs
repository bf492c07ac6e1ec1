using Ledestjerne.Domain;

namespace Ledestjerne.Planning.Files;

/// <summary>Reads who gives the services, and where.</summary>
internal static class ProvidersTable
{
    public const string Home = "NO";

    private static readonly Dictionary<string, ProviderKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["public"] = ProviderKind.Public,
        ["offentlig"] = ProviderKind.Public,
        ["non-profit"] = ProviderKind.NonProfit,
        ["ideell"] = ProviderKind.NonProfit,
        ["commercial"] = ProviderKind.Commercial,
        ["kommersiell"] = ProviderKind.Commercial,
        ["abroad"] = ProviderKind.Abroad,
        ["utlandet"] = ProviderKind.Abroad,
    };

    public static void Read(TableReader reader, RejectedRows rejected, ProviderList into)
    {
        while (!rejected.TooMany && reader.Read())
        {
            var row = reader.Row;
            var provider = row.Sound ? Provider(row) : null;
            if (row.Sound && provider is not null && into.LineOf(provider.Id) is { } line)
            {
                row.Wrong("id", provider.Id, $"each once; also on line {line}");
            }

            if (row.Sound && provider is not null)
            {
                into.Add(provider, row.Line, row.Extra);
            }
            else
            {
                rejected.Add(row);
            }
        }
    }

    /// <summary>As it is written.</summary>
    public static string Word(ProviderKind kind) => kind switch
    {
        ProviderKind.Public => "public",
        ProviderKind.NonProfit => "non-profit",
        ProviderKind.Commercial => "commercial",
        ProviderKind.Abroad => "abroad",
    };

    private static ClearingProvider Provider(TableRow row)
    {
        var id = row.Word("id");
        if (id.Contains('|'))
        {
            row.Wrong("id", id, "a text without |, which stands between chosen providers");
        }

        var name = row.WordOrEmpty("name");
        var kind = Kind(row);
        var country = Country(row, kind);
        var (from, to) = (row.DateOrEmpty("approved_from"), row.DateOrEmpty("approved_to"));
        if (to < from)
        {
            row.Wrong("approved_to", row.Raw("approved_to"), $"empty, or {row.Raw("approved_from")} or later");
        }

        return new ClearingProvider(id, name.Length > 0 ? name : id, kind, Location(row), country, from, to);
    }

    private static ProviderKind Kind(TableRow row)
    {
        var found = row.Raw("kind");
        if (found.Length > 0 && !Kinds.ContainsKey(found))
        {
            row.Wrong("kind", found, $"empty for public, or one of {string.Join(", ", Kinds.Keys)}");
        }

        return Kinds.GetValueOrDefault(found);
    }

    private static string Country(TableRow row, ProviderKind kind)
    {
        var found = row.Raw("country").ToUpperInvariant();
        if (found.Length > 0 && (found.Length != 2 || !found.All(char.IsAsciiLetterUpper)))
        {
            row.Wrong("country", found, $"two letters as SE; empty for {Home}");
        }
        else if (kind == ProviderKind.Abroad && found is "" or Home)
        {
            row.Wrong(row.Has("country") ? "country" : "kind", found, $"for a provider abroad its country in two letters, not {Home}");
        }

        return found.Length == 0 ? Home : found;
    }

    /// <summary>In one column or in two; not in both.</summary>
    private static GeoPoint? Location(TableRow row)
    {
        var (both, north, east) = (row.Raw("coordinates"), row.Raw("latitude"), row.Raw("longitude"));
        if (both.Length > 0 && (north.Length > 0 || east.Length > 0))
        {
            row.Wrong("coordinates", both, "empty where latitude and longitude are given");
            return null;
        }

        if (both.Length > 0)
        {
            var point = Coordinates.Point(both);
            if (point is null)
            {
                row.Wrong("coordinates", both, $"empty, or {Coordinates.Form}");
            }

            return point;
        }

        return north.Length > 0 || east.Length > 0 ? new GeoPoint(row.Degrees("latitude", 90), row.Degrees("longitude", 180)) : null;
    }
}
