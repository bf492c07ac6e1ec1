using System.Collections.Frozen;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>Which provider is approved for which service, from when to when. A lapse takes effect by its date alone.</summary>
public sealed class ApprovalBook
{
    private readonly Dictionary<CodePair<ProviderId, ServiceId>, Approval> approvals = [];

    /// <summary>Every service at every site, with the approval of the one it belongs to.</summary>
    private readonly FrozenDictionary<CodePair<SiteId, ServiceId>, AtSite> sites;

    /// <summary>What was asked for last; a decision and its promises ask for the same.</summary>
    private AtSite? asked;

    internal ApprovalBook(Catalogue catalogue) =>
        sites = catalogue.Givers.ToFrozenDictionary(g => g.Key, g => new AtSite(g.Key.First, g.Key.Second, Of(g.Value, g.Key.Second)));

    /// <summary>In no order.</summary>
    public IEnumerable<(ProviderId Provider, ServiceId Service, LocalDate From, LocalDate? To)> All =>
        from each in approvals
        let span = each.Value
        where span.From is not null
        select (each.Key.First, each.Key.Second, span.From.GetValueOrDefault(), span.To);

    /// <summary>Whether the service is given at the site, by a provider that is approved for it.</summary>
    public bool IsApproved(SiteId site, ServiceId service, LocalDate on)
    {
        var at = asked;
        if (at is null || !at.Site.IsSame(site) || !at.Service.IsSame(service))
        {
            if (!sites.TryGetValue(new(site, service), out at))
            {
                return false;
            }

            asked = at;
        }

        return at.Approval.Holds(on);
    }

    internal void Approve(ProviderId provider, ServiceId service, LocalDate from, LocalDate? to)
    {
        var approval = Of(provider, service);
        (approval.From, approval.To) = (from, to);
    }

    internal void Withdraw(ProviderId provider, ServiceId service)
    {
        var approval = Of(provider, service);
        (approval.From, approval.To) = (null, null);
    }

    private Approval Of(ProviderId provider, ServiceId service)
    {
        if (!approvals.TryGetValue(new(provider, service), out var approval))
        {
            approvals[new(provider, service)] = approval = new Approval();
        }

        return approval;
    }

    /// <summary>From when to when; from never when there is none.</summary>
    private sealed class Approval
    {
        public LocalDate? From { get; set; }

        public LocalDate? To { get; set; }

        public bool Holds(LocalDate on) => From is { } from && on >= from && (To is not { } to || on <= to);
    }

    private sealed record AtSite(SiteId Site, ServiceId Service, Approval Approval);
}
