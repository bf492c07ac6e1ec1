using System.CommandLine;
using Ledestjerne.Domain;
using Ledestjerne.Planning.Files;
using NodaTime;
using Command = System.CommandLine.Command;

namespace Ledestjerne.Twin;

/// <summary>What one run of the twin was asked for.</summary>
/// <param name="Scenarios">Files, each with one scenario or several.</param>
/// <param name="SolveFor">A target as it was written; empty: places stay as they are.</param>
/// <param name="Language">nb or en.</param>
/// <param name="Out">Empty: nothing is written.</param>
public sealed record TwinOrder(
    string Region, RunPlan Plan, IReadOnlyList<string> Scenarios, string? SolveFor, string Language, string? Out, bool Overwrite);

/// <summary>The options of <c>ledestjerne twin</c>.</summary>
public sealed class TwinOptions
{
    private const int WeeksInYear = 52;
    private const int MostWeeks = 10 * WeeksInYear;
    private const int MostWarmUp = 104;
    private const int MostReplications = 1_000;

    private readonly Option<string> region = new("--region")
    {
        Description = "Folder with the region's data files",
        DefaultValueFactory = _ => "regions/akershus",
    };

    private readonly Option<int?> years = NumberOption.OrNone("--years", $"Years that are measured, of {WeeksInYear} weeks; 1 when left out", 1, MostWeeks / WeeksInYear);

    private readonly Option<int?> weeks = NumberOption.OrNone("--weeks", "Weeks that are measured, instead of --years", 1, MostWeeks);

    private readonly Option<string?> from = new("--from")
    {
        Description = "First week that is measured: a day in it as 2026-11-23, or 2026-W48 [default the week that begins next Monday]",
    };

    private readonly Option<int> warmUp = NumberOption.Of(
        "--warm-up", "Weeks lived before and not measured, so that the opening is forgotten", 26, 0, MostWarmUp);

    private readonly Option<int> seed = NumberOption.Of(
        "--seed", "Of the first run; the next has the next number. Another number, other people", 1, 0, int.MaxValue);

    private readonly Option<int> replications = NumberOption.Of(
        "--replications", "Runs of each future; more runs, narrower intervals", 20, 1, MostReplications);

    private readonly Option<string[]> scenarios = new("--scenario")
    {
        Description = "Scenario file, JSON; may be given several times. The region as it is comes first in any case",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> solveFor = new("--solve-for")
    {
        Description = $"Finds the least added places for a target: {TargetText.Forms}",
    };

    private readonly Option<string> language = new("--language")
    {
        Description = "Language of the report and of names in the files",
        DefaultValueFactory = _ => "nb",
    };

    private readonly Option<string?> to = new("--out") { Description = "Folder to write to; made if it is not there [default: nothing is written]" };

    private readonly Option<bool> overwrite = new("--overwrite") { Description = "Replace files of an earlier run in --out" };

    public void AddTo(Command command)
    {
        language.AcceptOnlyFromAmong("nb", "en");
        foreach (System.CommandLine.Option option in (System.CommandLine.Option[])[region, years, weeks, from, warmUp, seed, replications, scenarios, solveFor, language, to, overwrite])
        {
            command.Add(option);
        }
    }

    /// <param name="today">For the default of --from.</param>
    /// <exception cref="SettingsWrong">Names the option, what was found and what is allowed.</exception>
    public TwinOrder Read(ParseResult parsed, LocalDate today)
    {
        var runs = parsed.GetValue(replications);
        if (runs < 2 && parsed.GetValue(solveFor) is not null)
        {
            throw new SettingsWrong($"--replications: found {runs} with --solve-for; allowed: 2–{MostReplications}, one run has no certainty");
        }

        var plan = new RunPlan(
            First(parsed.GetValue(from), today).Monday,
            Weeks(parsed.GetValue(years), parsed.GetValue(weeks)),
            parsed.GetValue(warmUp),
            (ulong)parsed.GetValue(seed),
            runs);
        return new TwinOrder(
            parsed.GetRequiredValue(region),
            plan,
            parsed.GetRequiredValue(scenarios),
            parsed.GetValue(solveFor),
            parsed.GetRequiredValue(language),
            parsed.GetValue(to),
            parsed.GetValue(overwrite));
    }

    private static int Weeks(int? years, int? weeks) => (years, weeks) switch
    {
        (not null, not null) => throw new SettingsWrong($"--weeks: found {weeks} beside --years {years}; allowed: one of them"),
        (null, { } some) => some,
        var (some, _) => WeeksInYear * (some ?? 1),
    };

    private static Week First(string? text, LocalDate today) => text is null
        ? Week.Of(today).Plus(1)
        : DaysAndWeeks.Week(text) ?? throw new SettingsWrong($"--from: found {Fault.Show(text)}; allowed: a week as 2026-W48, or a day in it {DaysAndWeeks.DayForms}");
}
