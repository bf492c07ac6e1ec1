using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>sites.csv</c>: the places a person chooses among.</summary>
internal static partial class SitesFile
{
    public static readonly CsvSchema Schema = new(
        "sites.csv",
        "code", "provider", "name", "municipality", "country", "latitude", "longitude", "services", "languages", "step_free");

    public static ImmutableArray<Site> Read(CsvTable table, CsvTable providers, IReadOnlySet<string> municipalities, IReadOnlySet<string> services)
    {
        table.RequireUnique("code");
        var known = providers.Keys("code");
        var abroad = providers.Rows.Where(r => r.Raw("kind") == "abroad").Select(r => r.Raw("code")).OfType<string>().ToHashSet();
        var read = ImmutableArray.CreateBuilder<Site>();
        foreach (var row in table.Rows)
        {
            var country = row.Shaped("country", Country(), "two capital letters of ISO 3166, NO at home");
            var municipality = HomeMunicipality(row, country, municipalities);
            var site = new Site(
                new SiteId(row.Code("code")),
                new ProviderId(row.Reference("provider", known, ProvidersFile.Schema.File)),
                row.Text("name"),
                municipality,
                country,
                MunicipalitiesFile.Place(row),
                [.. row.References("services", services, ServicesFile.Schema.File).Select(s => new ServiceId(s))],
                Languages(row),
                row.YesNo("step_free"));
            if (row.Sound && abroad.Contains(site.Provider.Code) == (country == "NO"))
            {
                row.Wrong("country", country, "NO unless the provider's kind is abroad, and then another country");
            }

            if (row.Sound)
            {
                read.Add(site);
            }
        }

        return read.ToImmutable();
    }

    private static MunicipalityId? HomeMunicipality(CsvRow row, string country, IReadOnlySet<string> municipalities)
    {
        if (country == "NO")
        {
            return new MunicipalityId(row.Reference("municipality", municipalities, MunicipalitiesFile.Schema.File));
        }

        if (row.Raw("municipality") is { Length: > 0 } found)
        {
            row.Wrong("municipality", found, "empty abroad");
        }

        return null;
    }

    private static ImmutableArray<string> Languages(CsvRow row)
    {
        var found = row.List("languages");
        foreach (var language in found.Where(l => !Language().IsMatch(l)))
        {
            row.Wrong("languages", language, "two small letters of ISO 639 each, with a space between");
        }

        return found;
    }

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex Country();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Language();
}
