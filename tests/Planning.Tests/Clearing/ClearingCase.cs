using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Matching;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Tests;

/// <summary>A waiting list small enough to see through; four weeks unless said otherwise, and everybody lives in the same place.</summary>
internal sealed class ClearingCase
{
    public static readonly Week From = Week.Of(new LocalDate(2026, 11, 23));
    public static readonly GeoPoint Town = new(60_000_000, 11_000_000);

    /// <summary>About an hour and a half away by car.</summary>
    public static readonly GeoPoint FarTown = new(60_600_000, 11_600_000);

    private readonly ImmutableArray<WaitingPerson>.Builder waiting = ImmutableArray.CreateBuilder<WaitingPerson>();
    private readonly ImmutableArray<PlacesInWeek>.Builder places = ImmutableArray.CreateBuilder<PlacesInWeek>();
    private readonly Dictionary<string, ClearingProvider> providers = [];

    public int Weeks { get; init; } = 4;

    public ClearingInput Input => new(From, Weeks, waiting.ToImmutable(), places.ToImmutable(), [.. providers.Values]);

    /// <param name="inTime">The last week, counted from 0, that meets the deadline; -1: it has passed.</param>
    public ClearingCase Person(
        string id, int inTime = 99, int severity = 3, int waited = 100, string[]? chosen = null, int? most = null, LocalDate? earliest = null,
        string group = "", string service = "hofte", string area = "3201", string sex = "K", int? age = 40)
    {
        waiting.Add(new WaitingPerson(
            id, service, severity, From.Monday.PlusDays(-waited), From.Plus(inTime).Monday.PlusDays(3), earliest, Town, area,
            [.. chosen ?? []], most, group, sex, age));
        return this;
    }

    public ClearingCase Provider(string id, GeoPoint? at = null, LocalDate? from = null, LocalDate? to = null, ProviderKind kind = ProviderKind.Public)
    {
        providers[id] = new ClearingProvider(id, "Navn " + id, kind, at ?? Town, "NO", from, to);
        return this;
    }

    public ClearingCase Places(string provider, int week, int count = 1, string service = "hofte")
    {
        if (!providers.ContainsKey(provider))
        {
            Provider(provider);
        }

        places.Add(new PlacesInWeek(provider, service, From.Plus(week), count));
        return this;
    }

    public Cleared Cleared(Order order = Order.Strict) => Clearing.Clear(Input, order);
}

internal static class ClearedByName
{
    public static ClearedOffer? OfferTo(this Cleared cleared, string id) =>
        cleared.Offers.SingleOrDefault(offer => cleared.Input.Waiting[offer.Person].Id == id);

    public static LeftWaiting? LeftOf(this Cleared cleared, string id) =>
        cleared.Unplaced.SingleOrDefault(left => cleared.Input.Waiting[left.Person].Id == id);

    /// <summary>provider@week, counted from 0; empty when the person waits on.</summary>
    public static string PlaceOf(this Cleared cleared, string id) =>
        cleared.OfferTo(id) is { } offer ? $"{cleared.Input.Providers[offer.Provider].Id}@{offer.Week.Index - cleared.Input.From.Index}" : "";

    public static int Person(this Cleared cleared, string id) => cleared.Input.Waiting.Select(person => person.Id).ToList().IndexOf(id);

    public static int Breaches(this Cleared cleared) => cleared.Offers.Count(offer => offer.Breach) + cleared.Unplaced.Count(left => left.Breach);
}
