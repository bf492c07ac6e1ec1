using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using Microsoft.AspNetCore.Http;

namespace Ledestjerne.Web.Finder;

/// What somebody wants to see of the places for a service. All of it stands in the address, so that it can be kept,
/// shared and gone back to.
public sealed class OptionQuery
{
    public const string Home = "kommune", Order = "sorter", Kind = "slag", Language = "sprak", StepFree = "trinnfri",
        MaxTravel = "maks", List = "liste", Against = "mot";

    /// At most this many side by side.
    public const int MostCompared = 3;

    private static readonly string[] Keys = [Home, Order, Kind, Language, StepFree, MaxTravel, List, Against];

    private readonly Dictionary<string, string[]> _values = [];

    private OptionQuery()
    {
    }

    public static OptionQuery From(IQueryCollection query)
    {
        var found = new OptionQuery();
        foreach (var key in Keys)
            if (query[key] is { Count: > 0 } values && values.Any(value => !string.IsNullOrEmpty(value)))
                found._values[key] = [.. values.Where(value => !string.IsNullOrEmpty(value)).Select(value => value!)];
        return found;
    }

    public string this[string key] => _values.TryGetValue(key, out var values) ? values[0] : "";

    public MunicipalityId? Municipality(Catalogue catalogue) =>
        new MunicipalityId(this[Home]) is var asked && catalogue.Municipalities.ContainsKey(asked) ? asked : null;

    public OptionOrder Sorting => this[Order] switch
    {
        "reise" => OptionOrder.TravelTime,
        "erfaring" => OptionOrder.Experience,
        _ => OptionOrder.ExpectedStart,
    };

    /// Empty is all of them.
    public IReadOnlyList<ProviderKind> Kinds => _values.TryGetValue(Kind, out var values)
        ? [.. values.SelectMany(value => Enum.TryParse<ProviderKind>(value, true, out var kind) ? new[] { kind } : [])]
        : [];

    public int? Minutes => int.TryParse(this[MaxTravel], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    /// The person's own order, as it is being put together.
    public ImmutableArray<SiteId> Listed => Sites(List);

    public ImmutableArray<SiteId> Compared => [.. Sites(Against).Take(MostCompared)];

    /// The same address with one thing changed; an empty value leaves it out.
    public string With(string path, string key, string? value)
    {
        var pairs = Keys.SelectMany(each => each == key
            ? string.IsNullOrEmpty(value) ? [] : [$"{each}={Uri.EscapeDataString(value)}"]
            : _values.GetValueOrDefault(each, []).Select(kept => $"{each}={Uri.EscapeDataString(kept)}"));
        var query = string.Join('&', pairs);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public string WithSites(string path, string key, IEnumerable<SiteId> sites) => With(path, key, string.Join(',', sites.Select(site => site.Code)));

    /// What the filter form has to carry along.
    public IEnumerable<(string Key, string Value)> Carried => new[] { List, Against }.Where(_values.ContainsKey).Select(key => (key, string.Join(',', _values[key])));

    private ImmutableArray<SiteId> Sites(string key) => _values.TryGetValue(key, out var values)
        ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct().Take(10).Select(code => new SiteId(code))]
        : [];
}
