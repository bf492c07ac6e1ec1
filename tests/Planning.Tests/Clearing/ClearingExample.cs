using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Planning;
using NodaTime;

namespace Ledestjerne.Tests;

/// <summary>A made-up county of any size: the same seed gives the same people and places. Places are a little short and unevenly spread.</summary>
public sealed class ClearingExample(int people, int seed = 1, int weeks = 26)
{
    public static readonly Week From = Week.Of(new LocalDate(2026, 11, 23));

    private static readonly string[] Towns =
    [
        "Alvdalen", "Bekkevik", "Dalsund", "Eikås", "Fagerli", "Granvang", "Hestmo", "Innseter", "Kornås", "Lyngheim", "Myrland",
    ];

    private static readonly string[] Names = ["Ortopedi", "Fysioterapi", "Øye", "Psykisk helse", "Hjerte", "Nevrologi", "Rehabilitering", "Hud"];

    private ulong state = (ulong)seed * 0x9E37_79B9_7F4A_7C15;

    public int Services { get; init; } = 8;

    public int Providers { get; init; } = 18;

    /// <summary>Places per hundred people.</summary>
    public int Supply { get; init; } = 98;

    /// <summary>Of a hundred people, how many are one of a couple.</summary>
    public int Coupled { get; init; }

    public ClearingInput Make()
    {
        var providers = ImmutableArray.CreateBuilder<ClearingProvider>();
        for (var i = 0; i < Providers; i++)
        {
            var town = i % Towns.Length;
            providers.Add(new ClearingProvider(
                $"s{i:00}", $"{Towns[town]} {(i < Towns.Length ? "sykehus" : "klinikk")}", (ProviderKind)(i % 3),
                Near(town), "NO",
                i == 3 ? From.Plus(4).Monday : null,
                i == 4 ? From.Plus(weeks / 2).Monday : null));
        }

        var waiting = ImmutableArray.CreateBuilder<WaitingPerson>(people);
        for (var i = 0; i < people; i++)
        {
            waiting.Add(Person(i, waiting));
        }

        return new ClearingInput(From, weeks, waiting.ToImmutable(), Places(waiting), providers.ToImmutable())
        {
            ServiceNames = Enumerable.Range(0, Services).ToImmutableDictionary(s => $"t{s}", s => Names[s % Names.Length] + (s < Names.Length ? "" : $" {s / Names.Length + 1}")),
            AreaNames = Enumerable.Range(0, Towns.Length).ToImmutableDictionary(t => $"{4000 + t}", t => Towns[t]),
        };
    }

    public static ClearingInput Shuffled(ClearingInput input, int seed)
    {
        var chance = new Random(seed);
        return input with
        {
            Waiting = [.. input.Waiting.OrderBy(_ => chance.Next())],
            Places = [.. input.Places.OrderBy(_ => chance.Next())],
            Providers = [.. input.Providers.OrderBy(_ => chance.Next())],
        };
    }

    private WaitingPerson Person(int number, ImmutableArray<WaitingPerson>.Builder before)
    {
        var severity = 1 + Pick([4, 16, 40, 28, 12]);
        var rightDays = (14 * severity * severity) + Next(60);
        var since = From.Monday.PlusDays(-Next(rightDays * 11 / 10));
        var town = Pick([9, 3, 14, 6, 2, 22, 5, 11, 4, 16, 8]);
        var chosen = Next(100) < 35 ? [$"s{Next(Providers):00}", $"s{Next(Providers):00}"] : ImmutableArray<string>.Empty;
        var person = new WaitingPerson(
            $"p{number:000000}", $"t{Pick([30, 22, 14, 10, 8, 6, 5, 5]) % Services}", severity, since, since.PlusDays(rightDays),
            Next(100) < 10 ? From.Monday.PlusDays(Next(40)) : null,
            Centre(town), $"{4000 + town}", chosen, Next(100) < 25 ? 30 + Next(60) : null, "", Next(2) == 0 ? "K" : "M", Next(100));
        if (number > 0 && Next(200) < Coupled && before[^1] is { Group: "" } partner)
        {
            before[^1] = partner with { Group = $"g{number}" };
            return person with { Group = $"g{number}", Service = partner.Service, Chosen = partner.Chosen, Home = partner.Home, Area = partner.Area };
        }

        return person;
    }

    private ImmutableArray<PlacesInWeek> Places(IEnumerable<WaitingPerson> waiting)
    {
        var places = ImmutableArray.CreateBuilder<PlacesInWeek>();
        foreach (var service in waiting.GroupBy(person => person.Service).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var supply = service.Count() * (Supply - 14 + Next(29));
            var share = Enumerable.Range(0, Providers).Select(_ => Next(100) < 45 ? 1 + Next(5) : 0).ToArray();
            share[Next(Providers)] += 2;
            var carry = 0;
            for (var provider = 0; provider < Providers; provider++)
            {
                for (var week = 0; week < weeks && share[provider] > 0; week++)
                {
                    carry += week == 5 ? 0 : supply * share[provider] / share.Sum() / weeks;
                    if (carry >= 100)
                    {
                        places.Add(new PlacesInWeek($"s{provider:00}", service.Key, From.Plus(week), carry / 100));
                        carry %= 100;
                    }
                }
            }
        }

        return places.ToImmutable();
    }

    private static GeoPoint Centre(int town) => new(59_600_000 + (town * 7_919 % 11 * 60_000), 10_300_000 + (town * 31 % 11 * 110_000));

    private GeoPoint Near(int town) => Centre(town) is var centre
        ? new GeoPoint(centre.LatitudeMicro + Next(50_000) - 25_000, centre.LongitudeMicro + Next(90_000) - 45_000)
        : default;

    private int Pick(int[] weights)
    {
        var left = Next(weights.Sum());
        for (var i = 0; ; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }
    }

    /// <summary>Splitmix64, so that every machine makes the same county.</summary>
    private int Next(int below)
    {
        var mixed = state += 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
    }
}
