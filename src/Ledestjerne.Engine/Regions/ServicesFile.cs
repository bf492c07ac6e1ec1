using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>services.csv</c>: what a person can need and have a right to.</summary>
internal static class ServicesFile
{
    public static readonly CsvSchema Schema = new(
        "services.csv",
        "code", "name_nb", "name_en", "about_nb", "about_en", "area", "level", "assessed_by", "self_referral", "guideline_weeks",
        "latest_start_cap_working_days", "follow_up_days", "charge_oere", "legal_baseline");

    public static ImmutableArray<Service> Read(CsvTable table, IReadOnlySet<string> rules)
    {
        table.RequireUnique("code");
        var read = ImmutableArray.CreateBuilder<Service>();
        foreach (var row in table.Rows)
        {
            var service = new Service(
                new ServiceId(row.Code("code")),
                row.Text("name_nb"),
                row.Text("name_en"),
                row.Text("about_nb"),
                row.Text("about_en"),
                row.Word<ServiceArea>("area"),
                row.Word<CareLevel>("level"),
                row.Words<Profession>("assessed_by"),
                row.YesNo("self_referral"),
                row.Wholes("guideline_weeks", 5, 0, 104),
                row.WholeOrEmpty("latest_start_cap_working_days", 1, 260) is { } cap ? new WorkingDays(cap) : null,
                row.Whole("follow_up_days", 1, 730),
                row.Whole("charge_oere", 0, 1_000_000),
                [.. row.References("legal_baseline", rules, RulesFile.Schema.File).Select(r => new RuleId(r))]);
            CheckWhoAssesses(row, service);
            CheckGuidelineRises(row, service);
            if (row.Sound)
            {
                read.Add(service);
            }
        }

        return read.ToImmutable();
    }

    private static void CheckWhoAssesses(CsvRow row, Service service)
    {
        if (row.Sound && service.AssessedBy.IsEmpty && !service.SelfReferral)
        {
            row.Wrong("assessed_by", "", "at least one profession, unless self_referral is yes");
        }

        foreach (var profession in service.AssessedBy.Where(p => !p.MayDecideRights()))
        {
            row.Wrong("assessed_by", EnumWords<Profession>.Of(profession), "a health or care profession: no economist or administrator decides a right");
        }
    }

    private static void CheckGuidelineRises(CsvRow row, Service service)
    {
        var weeks = service.GuidelineWeeks;
        if (row.Sound && !weeks.SequenceEqual(weeks.Order()))
        {
            row.Wrong("guideline_weeks", row.Raw("guideline_weeks")!, "weeks that never fall from severity 1, the gravest, to 5");
        }
    }
}
