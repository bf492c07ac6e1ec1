using System.Text;

namespace Ledestjerne.Domain.Tests;

/// <summary>What a run of random histories was made of.</summary>
public sealed class Distribution
{
    private readonly Dictionary<Type, (int Accepted, int Nothing, int Refused)> commands = [];
    private readonly Dictionary<Type, int> events = [];
    private readonly SortedDictionary<string, int> refusals = new(StringComparer.Ordinal);

    /// <summary>Random commands, those of the timer port not counted.</summary>
    public long Commands { get; private set; }

    public long Wakes { get; private set; }

    public IReadOnlyDictionary<Type, (int Accepted, int Nothing, int Refused)> ByCommand => commands;

    public IReadOnlyDictionary<Type, int> ByEvent => events;

    /// <param name="random">False for what the files say at the opening and for the timer port.</param>
    public void Count(Command command, Outcome outcome, bool random)
    {
        Commands += random ? 1 : 0;
        Wakes += command is Wake && !random ? 1 : 0;
        var now = commands.GetValueOrDefault(command.GetType());
        switch (outcome)
        {
            case { WhyNot: { } why }:
                now.Refused++;
                refusals[why.Code] = refusals.GetValueOrDefault(why.Code) + 1;
                break;
            case { Events.IsEmpty: true }:
                now.Nothing++;
                break;
            default:
                now.Accepted++;
                foreach (var e in outcome.Events)
                {
                    events[e.GetType()] = events.GetValueOrDefault(e.GetType()) + 1;
                }

                break;
        }

        commands[command.GetType()] = now;
    }

    public string Report()
    {
        var text = new StringBuilder($"{Commands:N0} random commands and {Wakes:N0} of the timer\n");
        foreach (var (type, n) in commands.OrderBy(c => c.Key.Name))
        {
            text.AppendLine($"  {type.Name,-22} accepted {n.Accepted,8:N0}  nothing {n.Nothing,8:N0}  refused {n.Refused,8:N0}");
        }

        foreach (var (type, n) in events.OrderBy(e => e.Key.Name))
        {
            text.AppendLine($"  event {type.Name,-24} {n,9:N0}");
        }

        foreach (var (code, n) in refusals)
        {
            text.AppendLine($"  refusal {code,-36} {n,8:N0}");
        }

        return text.ToString();
    }
}
