using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Regional;
using NodaTime;

namespace Ledestjerne.Web.Audit;

/// A decision without the person it is about.
/// <param name="What">Key of its words in Words/audit.json.</param>
public sealed record Decided(long Position, Instant At, string What, ServiceId Service, ProfessionalId By, RefusalGround? Ground, ApprovalGround? ApprovalGround, Severity? Severity);

/// The latest decisions. Looks back from the journal's end the first time, and after that only at what is new.
public sealed class Decisions(RegionAtHand region)
{
    /// Records looked through at a time, and at most: decisions rest in weekends.
    private const int Span = 4_000;
    private const int Furthest = 15 * Span;
    private const int Kept = 15;

    private readonly Lock turn = new();
    private IReadOnlyList<Decided> latest = [];
    private long seen;

    /// Newest first, at most 15.
    public IReadOnlyList<Decided> Latest()
    {
        lock (turn)
        {
            var found = new List<Decided>();
            var last = region.Records.LastPosition;
            var first = Math.Max(seen, last - Furthest);
            for (var to = last; to > first && found.Count < Kept; to -= Span)
                found.AddRange(Between(Math.Max(first, to - Span) + 1, to));
            (latest, seen) = ([.. found.Concat(latest).Take(Kept)], last);
            return latest;
        }
    }

    private IEnumerable<Decided> Between(long from, long to)
    {
        long[] positions = [.. Enumerable.Range(0, (int)(to - from) + 1).Select(each => from + each)];
        return region.Records.ReadAt(positions).Select(each => Of(each)).OfType<Decided>().Reverse();
    }

    private Decided? Of(in Recorded each) => each.Event switch
    {
        RightGranted e => Made(each, "granted", e.Right.Service, e.Right.DecidedBy) with { Severity = e.Right.Severity },
        RightRefused e => Made(each, "refused", AskedFor(e.Case), e.Refusal.DecidedBy) with { Ground = e.Refusal.Ground },
        ProviderApproved e when each.Stamp.By is Actor.Region r => Made(each, "approved", e.Service, r.Id),
        ApprovalRefused e when each.Stamp.By is Actor.Region r => Made(each, "approvalrefused", e.Service, r.Id) with { ApprovalGround = e.Ground },
        ApprovalWithdrawn e when each.Stamp.By is Actor.Region r => Made(each, "approvalwithdrawn", e.Service, r.Id) with { ApprovalGround = e.Ground },
        _ => null,
    };

    /// A refusal names what is offered instead; what was refused is what the need asked for.
    private ServiceId AskedFor(CaseId id) => region.Engine.Read(state => state.Find(id))?.Need.Service ?? default;

    private static Decided Made(in Recorded each, string what, ServiceId service, ProfessionalId by) =>
        new(each.Position, each.Stamp.At, what, service, by, null, null, null);
}
