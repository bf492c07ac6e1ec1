using Ledestjerne.Domain;
using Ledestjerne.Engine;
using NodaTime;

namespace Ledestjerne.Web.Audit;

/// A decision without the person it is about.
/// <param name="What">Key of its words in Words/audit.json.</param>
public sealed record Decided(long Position, Instant At, string What, ServiceId Service, ProfessionalId By, RefusalGround? Ground, ApprovalGround? ApprovalGround, Severity? Severity);

public static class Decisions
{
    /// How many of the last records are looked through.
    private const int Records = 4_000;

    /// The latest, newest first.
    public static IReadOnlyList<Decided> Latest(IJournal journal, Catalogue catalogue, int count)
    {
        var found = new List<Decided>();
        foreach (var batch in journal.Read(Math.Max(1, journal.LastPosition - Records)))
            foreach (ref readonly var each in batch.Span)
                if (Of(each, catalogue) is { } decided)
                    found.Add(decided);
        found.Reverse();
        return [.. found.Take(count)];
    }

    private static Decided? Of(in Recorded each, Catalogue catalogue) => each.Event switch
    {
        RightGranted e => Made(each, "granted", e.Right.Service, e.Right.DecidedBy) with { Severity = e.Right.Severity },
        RightRefused e => Made(each, "refused", ServiceOf(e, catalogue), e.Refusal.DecidedBy) with { Ground = e.Refusal.Ground },
        ProviderApproved e when each.Stamp.By is Actor.Region r => Made(each, "approved", e.Service, r.Id),
        ApprovalRefused e when each.Stamp.By is Actor.Region r => Made(each, "approvalrefused", e.Service, r.Id) with { ApprovalGround = e.Ground },
        ApprovalWithdrawn e when each.Stamp.By is Actor.Region r => Made(each, "approvalwithdrawn", e.Service, r.Id) with { ApprovalGround = e.Ground },
        _ => null,
    };

    /// The refusal names no service of its own; what is offered instead may.
    private static ServiceId ServiceOf(RightRefused e, Catalogue catalogue) =>
        e.Refusal.InsteadService is { } instead && catalogue.Services.ContainsKey(instead) ? instead : default;

    private static Decided Made(in Recorded each, string what, ServiceId service, ProfessionalId by) =>
        new(each.Position, each.Stamp.At, what, service, by, null, null, null);
}
