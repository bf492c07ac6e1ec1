using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>approvals.csv</c>: which provider is approved for which service, and until when.</summary>
internal static class ApprovalsFile
{
    public static readonly CsvSchema Schema = new("approvals.csv", "provider", "service", "from", "to");

    public static ImmutableArray<ApprovalRow> Read(CsvTable table, IReadOnlySet<string> providers, IReadOnlySet<string> services, CsvTable sites)
    {
        var offered = sites.Rows
            .SelectMany(r => (r.Raw("services") ?? "").Split(' ').Select(s => (r.Raw("provider") ?? "", s)))
            .ToHashSet();
        var read = new List<ApprovalRow>();
        foreach (var row in table.Rows)
        {
            var provider = row.Reference("provider", providers, ProvidersFile.Schema.File);
            var service = row.Reference("service", services, ServicesFile.Schema.File);
            var (from, to) = row.Period("from", "to");
            if (row.Sound && !offered.Contains((provider, service)))
            {
                row.Wrong("service", service, $"a service that a site of {provider} offers");
            }

            var approval = new ApprovalRow(new ProviderId(provider), new ServiceId(service), from, to);
            if (row.Sound && read.Find(a => a.Provider == approval.Provider && a.Service == approval.Service && Overlap(a, approval)) is { } other)
            {
                row.Wrong("from", row.Raw("from")!, $"a day outside the other approval, {other.From:uuuu-MM-dd} to {other.To?.ToString("uuuu-MM-dd", null) ?? "no end"}");
            }

            if (row.Sound)
            {
                read.Add(approval);
            }
        }

        return [.. read];
    }

    private static bool Overlap(ApprovalRow a, ApprovalRow b) => !(a.To < b.From) && !(b.To < a.From);
}
