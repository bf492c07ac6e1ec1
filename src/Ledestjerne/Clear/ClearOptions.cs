using System.Collections.Frozen;
using System.CommandLine;
using Ledestjerne.Domain;
using Ledestjerne.Matching;
using Ledestjerne.Planning.Files;
using NodaTime;
using Command = System.CommandLine.Command;

namespace Ledestjerne.Clear;

/// <summary>What one run was asked for.</summary>
/// <param name="Providers">Empty: those that the capacity names.</param>
/// <param name="Municipalities">Beside those of the regions that come with the program.</param>
/// <param name="Why">Ids of people whose alternatives are said afterwards, each with why it was not better.</param>
/// <param name="SetAside">Wrong rows go to a file of their own, and the rest runs.</param>
public sealed record ClearOrder(
    string Waiting,
    string Capacity,
    string? Providers,
    IReadOnlyList<string> Municipalities,
    AskedFor Asked,
    Order Order,
    IReadOnlyList<string> Why,
    bool SetAside,
    string Out);

/// <summary>The options of <c>ledestjerne clear</c>.</summary>
public sealed class ClearOptions
{
    private const int MostWeeks = 104;

    private readonly Option<string> waiting = new("--waiting")
    {
        Description = "Waiting list, CSV: id, service, severity, waiting_since, latest_start; if known earliest_start, place, area, chosen, max_travel_minutes, group, sex, age or birth_year",
        Required = true,
    };

    private readonly Option<string> capacity = new("--capacity")
    {
        Description = "Open places, CSV: provider, service, week, places",
        Required = true,
    };

    private readonly Option<string?> providers = new("--providers")
    {
        Description = "Providers, CSV: id; if known name, kind, coordinates or latitude and longitude, country, approved_from, approved_to. Without it travel is unknown",
    };

    private readonly Option<string[]> municipalities = new("--municipalities")
    {
        Description = "Municipalities besides those that come with the program, CSV: number, name, latitude, longitude",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> services = new("--services")
    {
        Description = "Only these services, with a space between [default all]",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> weeks = NumberOption.Of("--weeks", "How many weeks of places are used", 26, 1, MostWeeks);

    private readonly Option<string?> from = new("--from")
    {
        Description = "First week in which anyone can start: a day in it as 2026-11-23, or 2026-W48 [default the week that begins next Monday]",
    };

    private readonly Option<string> order = new("--order")
    {
        Description = "strict: no gain in weeks makes up for a breach of deadline; weighted: one sum",
        DefaultValueFactory = _ => "strict",
    };

    private readonly Option<string> language = new("--language")
    {
        Description = "Language of the reasons and the report",
        DefaultValueFactory = _ => "nb",
    };

    private readonly Option<string[]> why = new("--why")
    {
        Description = "Ids of people, with a space between: afterwards says which places each could have had, and why each was not better",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> skipBadRows = new("--skip-bad-rows")
    {
        Description = "Set wrong rows aside in rejected.csv with the reason, and run the rest [default: nothing runs when a row is wrong]",
    };

    private readonly Option<string> to = new("--out")
    {
        Description = "Folder to write to; made if it is not there. Only files of the names below are replaced",
        Required = true,
    };

    public void AddTo(Command command)
    {
        order.AcceptOnlyFromAmong("strict", "weighted");
        language.AcceptOnlyFromAmong("nb", "en");
        foreach (System.CommandLine.Option option in (System.CommandLine.Option[])[waiting, capacity, providers, municipalities, services, weeks, from, order, language, why, skipBadRows, to])
        {
            command.Add(option);
        }
    }

    /// <param name="today">For the default of --from.</param>
    /// <exception cref="SettingsWrong">Names the option, what was found and what is allowed.</exception>
    public ClearOrder Read(ParseResult parsed, LocalDate today)
    {
        return new ClearOrder(
            parsed.GetRequiredValue(waiting),
            parsed.GetRequiredValue(capacity),
            parsed.GetValue(providers),
            parsed.GetRequiredValue(municipalities),
            new AskedFor(
                First(parsed.GetValue(from), today),
                parsed.GetValue(weeks),
                parsed.GetRequiredValue(services).ToFrozenSet(StringComparer.Ordinal),
                parsed.GetRequiredValue(language)),
            parsed.GetRequiredValue(order) == "weighted" ? Order.Weighted : Order.Strict,
            parsed.GetRequiredValue(why),
            parsed.GetValue(skipBadRows),
            parsed.GetRequiredValue(to));
    }

    /// <summary>This week has begun, and its places are given away; so the default is the next one.</summary>
    private static Week First(string? text, LocalDate today) => text is null
        ? Week.Of(today).Plus(1)
        : DaysAndWeeks.Week(text) ?? throw new SettingsWrong($"--from: found {Fault.Show(text)}; allowed: a week as 2026-W48, or a day in it {DaysAndWeeks.DayForms}");
}
