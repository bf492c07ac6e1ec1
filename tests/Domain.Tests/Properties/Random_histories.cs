using System.Globalization;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Ledestjerne.Domain.Tests;

/// <summary>
/// The promises over random histories: 100,000 random commands, or as many as LEDESTJERNE_PROPERTY_COMMANDS says.
/// LEDESTJERNE_PROPERTY_REPLAY plays a failed run again from the two numbers that FsCheck prints, as <c>seed,gamma</c>.
/// </summary>
public sealed class Random_histories(ITestOutputHelper output)
{
    private const int MovesPerHistory = 400;

    [Fact]
    public void Keep_every_promise()
    {
        var distribution = new Distribution();
        var wanted = Number("LEDESTJERNE_PROPERTY_COMMANDS") ?? 100_000;
        var histories = Gen.Choose(0, int.MaxValue - 1).ArrayOf(MovesPerHistory);
        var property = Prop.ForAll(Arb.From(histories, Shorter), (int[] moves) => new History(distribution).Play(moves));
        var config = Config.QuickThrowOnFailure;
        if (Environment.GetEnvironmentVariable("LEDESTJERNE_PROPERTY_REPLAY")?.Split(',') is [var seed, var gamma])
        {
            config = config.WithReplay(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture));
        }

        while (distribution.Commands < wanted)
        {
            Check.One(config.WithMaxTest(50), property);
        }

        output.WriteLine(distribution.Report());
        Covers(distribution);
    }

    /// <summary>A run that leaves something out proves nothing about it.</summary>
    private static void Covers(Distribution distribution)
    {
        var domain = typeof(Command).Assembly.GetTypes().Where(t => t is { IsSealed: true, IsAbstract: false }).ToList();
        foreach (var command in domain.Where(t => t.IsSubclassOf(typeof(Command))))
        {
            var n = distribution.ByCommand.GetValueOrDefault(command);
            n.Accepted.ShouldBeGreaterThan(20, $"{command.Name} was hardly ever accepted");
            n.Refused.ShouldBeGreaterThan(20, $"{command.Name} was hardly ever refused");
        }

        foreach (var happened in domain.Where(t => t.GetCustomAttribute<EventNameAttribute>() is not null))
        {
            distribution.ByEvent.GetValueOrDefault(happened).ShouldBeGreaterThan(20, $"{happened.Name} hardly ever happened");
        }
    }

    /// <summary>Leaves out halves, quarters and at last single moves.</summary>
    private static IEnumerable<int[]> Shorter(int[] moves)
    {
        for (var part = moves.Length / 2; part > 0; part /= 2)
        {
            for (var at = 0; at + part <= moves.Length; at += part)
            {
                yield return [.. moves[..at], .. moves[(at + part)..]];
            }
        }
    }

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
