using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The places of a run, numbered by a rule that does not see the order of the input: one line per provider and service,
/// by provider id and then service; in each line one cell per week with approved places.
/// </summary>
internal sealed class ClearingCells
{
    private readonly Dictionary<string, int> providers;
    private readonly Dictionary<string, int> services;
    private readonly Dictionary<(int Provider, int Service), int> lineOf = [];
    private readonly int[] cellOf;
    private readonly int[][] linesOf;
    private readonly List<(int Provider, int Service)> lines = [];
    private readonly List<(int Line, int Week, int Places)> cells = [];

    /// <exception cref="ArgumentException">A provider is unknown or stands twice, or a week of places does.</exception>
    public ClearingCells(ClearingInput input)
    {
        Weeks = input.Weeks;
        Services = [.. input.Places.Select(p => p.Service).Concat(input.Waiting.Select(p => p.Service)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        services = Numbered(Services, "service");
        providers = Numbered([.. input.Providers.Select(p => p.Id)], "provider");
        var usable = Usable(input);
        cellOf = new int[usable.Select(p => (p.Provider, p.Service)).Distinct().Count() * Weeks];
        Array.Fill(cellOf, -1);
        foreach (var (provider, service, week, places) in usable)
        {
            if (!lineOf.TryGetValue((provider, service), out var line))
            {
                line = lines.Count;
                lineOf.Add((provider, service), line);
                lines.Add((provider, service));
            }

            cellOf[(line * Weeks) + week] = cells.Count;
            cells.Add((line, week, places));
        }

        linesOf = [.. Enumerable.Range(0, Services.Length).Select(_ => Array.Empty<int>())];
        foreach (var group in lines.Select((line, number) => (line.Service, number)).GroupBy(each => each.Service))
        {
            linesOf[group.Key] = [.. group.Select(each => each.number)];
        }
    }

    public int Weeks { get; }

    /// <summary>All services anyone waits for or has places in, in ordinal order.</summary>
    public ImmutableArray<string> Services { get; }

    public int Count => cells.Count;

    public int LineCount => lines.Count;

    public int ServiceNumber(string id) => services[id];

    /// <summary>As in the input; -1 when there is no such provider.</summary>
    public int ProviderNumber(string id) => providers.GetValueOrDefault(id, -1);

    /// <summary>-1 when the provider has no approved place in the service.</summary>
    public int Line(int provider, int service) => lineOf.GetValueOrDefault((provider, service), -1);

    /// <summary>Every line of the service, by provider id.</summary>
    public ReadOnlySpan<int> LinesOf(int service) => linesOf[service];

    /// <summary>The cell of each week of the run, -1 where there are no places.</summary>
    public ReadOnlySpan<int> WeeksOf(int line) => cellOf.AsSpan(line * Weeks, Weeks);

    public int ProviderOfLine(int line) => lines[line].Provider;

    public int ServiceOfLine(int line) => lines[line].Service;

    public int ProviderOf(int cell) => lines[cells[cell].Line].Provider;

    public int ServiceOf(int cell) => lines[cells[cell].Line].Service;

    public int WeekOf(int cell) => cells[cell].Week;

    public int PlacesOf(int cell) => cells[cell].Places;

    public static bool Approved(ClearingProvider provider, LocalDate day) =>
        !(provider.ApprovedFrom > day) && !(provider.ApprovedTo < day);

    private List<(int Provider, int Service, int Week, int Places)> Usable(ClearingInput input)
    {
        var usable = new List<(int Provider, int Service, int Week, int Places)>(input.Places.Length);
        foreach (var place in input.Places)
        {
            if (!providers.TryGetValue(place.Provider, out var provider))
            {
                throw new ArgumentException($"Places at '{place.Provider}', who is not among the providers.", nameof(input));
            }

            var week = place.Week.Index - input.From.Index;
            if (place.Places > 0 && week >= 0 && week < Weeks && Approved(input.Providers[provider], place.Week.Monday))
            {
                usable.Add((provider, services[place.Service], week, place.Places));
            }
        }

        var rank = RankOf(input.Providers);
        usable.Sort((a, b) => (rank[a.Provider], a.Service, a.Week).CompareTo((rank[b.Provider], b.Service, b.Week)));
        for (var i = 1; i < usable.Count; i++)
        {
            if ((usable[i].Provider, usable[i].Service, usable[i].Week) == (usable[i - 1].Provider, usable[i - 1].Service, usable[i - 1].Week))
            {
                throw new ArgumentException(
                    $"Places twice at '{input.Providers[usable[i].Provider].Id}' for '{Services[usable[i].Service]}' in {input.From.Plus(usable[i].Week)}.", nameof(input));
            }
        }

        return usable;
    }

    private static int[] RankOf(ImmutableArray<ClearingProvider> providers)
    {
        var rank = new int[providers.Length];
        var place = 0;
        foreach (var provider in Enumerable.Range(0, providers.Length).OrderBy(p => providers[p].Id, StringComparer.Ordinal))
        {
            rank[provider] = place++;
        }

        return rank;
    }

    private static Dictionary<string, int> Numbered(ImmutableArray<string> ids, string what)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!numbers.TryAdd(id, numbers.Count))
            {
                throw new ArgumentException($"The {what} '{id}' stands twice.");
            }
        }

        return numbers;
    }
}
