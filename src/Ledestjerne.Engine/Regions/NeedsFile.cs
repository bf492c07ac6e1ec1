using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>needs.csv</c>: how often people of each age need each service, and how gravely.</summary>
internal static class NeedsFile
{
    private static readonly string[] Rates = ["per_1000_0_17", "per_1000_18_66", "per_1000_67_79", "per_1000_80_89", "per_1000_90"];
    private static readonly string[] Severities = ["severity_1", "severity_2", "severity_3", "severity_4", "severity_5"];

    public static readonly CsvSchema Schema = new("needs.csv", ["service", .. Rates, .. Severities, "refused_percent", "backlog_weeks"]);

    public static ImmutableArray<NeedRate> Read(CsvTable table, IReadOnlySet<string> services)
    {
        table.RequireUnique("service");
        var read = ImmutableArray.CreateBuilder<NeedRate>();
        foreach (var row in table.Rows)
        {
            var need = new NeedRate(
                new ServiceId(row.Reference("service", services, ServicesFile.Schema.File)),
                [.. Rates.Select(r => row.Decimal(r, 0, 1_000))],
                [.. Severities.Select(s => row.Whole(s, 0, 100))],
                row.Whole("refused_percent", 0, 100),
                row.Decimal("backlog_weeks", 0, 52));
            if (row.Sound && need.SeverityPercent.Sum() != 100)
            {
                row.Wrong("severity_1", $"a mix of {need.SeverityPercent.Sum().ToString(CultureInfo.InvariantCulture)} per cent", "severity_1 to severity_5 that make 100");
            }

            if (row.Sound)
            {
                read.Add(need);
            }
        }

        return read.ToImmutable();
    }

    /// <summary>The file anew, in the order given.</summary>
    public static string TextOf(IEnumerable<NeedRate> needs)
    {
        var lines = needs.Select(n => string.Join(
            ',',
            [
                n.Service.Code,
                .. n.PerThousand.Select(p => p.ToString("0.00", CultureInfo.InvariantCulture)),
                .. n.SeverityPercent.Select(s => s.ToString(CultureInfo.InvariantCulture)),
                n.RefusedPercent.ToString(CultureInfo.InvariantCulture),
                n.BacklogWeeks.ToString("0.0#", CultureInfo.InvariantCulture),
            ]));
        return string.Join('\n', [string.Join(',', Schema.Columns), .. lines, ""]);
    }
}
