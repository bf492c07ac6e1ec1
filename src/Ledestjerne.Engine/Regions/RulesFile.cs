using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>rules.csv</c>: law and policy with dates, values and sources.</summary>
internal static partial class RulesFile
{
    public static readonly CsvSchema Schema = new(
        "rules.csv", "id", "kind", "paragraph", "from", "to", "value", "unit", "text_nb", "text_en", "source");

    /// <summary>What the code counts each rule's value in; another unit would be read wrongly without a sound.</summary>
    private static readonly Dictionary<RuleId, RuleUnit> Units = new()
    {
        [RuleIds.AssessmentTime] = RuleUnit.WorkingDays,
        [RuleIds.LatestStart] = RuleUnit.WorkingDays,
        [RuleIds.YoungMentalHealthCap] = RuleUnit.WorkingDays,
        [RuleIds.Appeal] = RuleUnit.Weeks,
        [RuleIds.AtRiskHorizon] = RuleUnit.CalendarDays,
        [RuleIds.ChoiceReminder] = RuleUnit.WorkingDays,
        [RuleIds.OfferAnswer] = RuleUnit.WorkingDays,
        [RuleIds.HandoverAnswer] = RuleUnit.WorkingDays,
        [RuleIds.HopsBeforeCoordinator] = RuleUnit.Count,
        [RuleIds.InformationAnswer] = RuleUnit.WorkingDays,
        [RuleIds.Escalation] = RuleUnit.WorkingDays,
        [RuleIds.PersonAnswer] = RuleUnit.CalendarDays,
        [RuleIds.Closing] = RuleUnit.WorkingDays,
        [RuleIds.HelpChoosing] = RuleUnit.WorkingDays,
        [RuleIds.BreachFollowUp] = RuleUnit.WorkingDays,
    };

    public static ImmutableArray<Rule> Read(CsvTable table)
    {
        table.RequireUnique("id", "from");
        var read = ImmutableArray.CreateBuilder<Rule>();
        foreach (var row in table.Rows)
        {
            var id = new RuleId(row.Shaped("id", Id(), "R and two digits for law, P and two digits for policy"));
            var (from, to) = row.Period("from", "to");
            var rule = new Rule(
                id, row.Word<RuleKind>("kind"), row.Text("paragraph"), from, to, row.Whole("value", 0, 10_000),
                row.Word<RuleUnit>("unit"), row.Text("text_nb"), row.Text("text_en"), row.Text("source"));
            CheckKindAndUnit(row, rule);
            if (row.Sound)
            {
                read.Add(rule);
            }
        }

        return read.ToImmutable();
    }

    /// <summary>Every rule the code asks for is in force from the earliest opening on, one version after the other without a gap.</summary>
    public static void RequireThroughout(ImmutableArray<Rule> rules, string file, LocalDate earliest, RegionFindings findings)
    {
        foreach (var versions in rules.GroupBy(r => r.Id))
        {
            foreach (var (older, newer) in versions.OrderBy(r => r.From).Zip(versions.OrderBy(r => r.From).Skip(1)))
            {
                if (older.To is not { } to || to >= newer.From)
                {
                    findings.Add(file, 0, versions.Key.Code, $"two versions in force on {newer.From:uuuu-MM-dd}", "each version ended before the next begins");
                }
            }
        }

        foreach (var id in RuleIds.Required)
        {
            var day = earliest;
            while (rules.FirstOrDefault(r => r.Id == id && r.InForceOn(day)) is { } rule && rule.To is { } to)
            {
                day = to.PlusDays(1);
            }

            if (!rules.Any(r => r.Id == id && r.InForceOn(day)))
            {
                findings.Add(file, 0, id.Code, $"no version in force on {day:uuuu-MM-dd}", "a rule in force from the region's earliest opening on, for the code asks for it");
            }
        }
    }

    private static void CheckKindAndUnit(CsvRow row, Rule rule)
    {
        if (row.Sound && rule.Kind == RuleKind.Law != rule.Id.Code.StartsWith('R'))
        {
            row.Wrong("kind", row.Raw("kind")!, "law for R, policy for P");
        }

        if (row.Sound && Units.TryGetValue(rule.Id, out var unit) && (rule.Unit != unit || rule.Value == 0))
        {
            row.Wrong("unit", $"{rule.Value} {row.Raw("unit")}", $"more than 0, in {EnumWords<RuleUnit>.Of(unit)}, as the code counts {rule.Id}");
        }

        if (row.Sound && rule.Unit == RuleUnit.None && rule.Value != 0)
        {
            row.Wrong("value", $"{rule.Value}", "0 when the unit is none");
        }
    }

    [GeneratedRegex(@"^[RP]\d\d$")]
    private static partial Regex Id();
}
