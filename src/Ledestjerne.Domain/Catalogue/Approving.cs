using System.Runtime.InteropServices;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>The region begins, with the fingerprint of its data files.</summary>
public sealed record OpenRegion(Stamp Stamp, string DataHash) : Command(Stamp);

/// <summary>The region runs on from other data files than last time.</summary>
public sealed record ReviseRegion(Stamp Stamp, string DataHash) : Command(Stamp);

/// <summary>
/// Approves a provider for a service. Whoever meets the standard is approved: neither the number of providers nor the
/// budget can be brought in. A new span replaces the old one; offers and bookings outside it go back to the queue.
/// </summary>
public sealed record ApproveProvider(Stamp Stamp, ProviderId Provider, ServiceId Service, LocalDate From, LocalDate? To = null)
    : Command(Stamp);

public sealed record RefuseApproval(Stamp Stamp, ProviderId Provider, ServiceId Service, ApprovalGround Ground) : Command(Stamp);

/// <summary>Takes the approval away at once; every offer and booking there goes back to the queue with its original date.</summary>
public sealed record WithdrawApproval(Stamp Stamp, ProviderId Provider, ServiceId Service, ApprovalGround Ground) : Command(Stamp);

/// <summary>Approval of providers, and the region's own beginning.</summary>
public static class Approving
{
    public static Outcome Decide(RegionState state, OpenRegion command) =>
        command.Stamp.By is not Actor.RegionFiles ? CatalogueRefusal.OnlyTheRegion
        : state.DataHash is not null ? CatalogueRefusal.AlreadyOpened
        : new RegionOpened(command.DataHash, state.Today(command.Stamp));

    public static Outcome Decide(RegionState state, ReviseRegion command) =>
        command.Stamp.By is not Actor.RegionFiles ? CatalogueRefusal.OnlyTheRegion
        : state.DataHash == command.DataHash ? Outcome.Nothing
        : new RegionRevised(command.DataHash);

    [LegalBasis("hol § 12-7", Rule = "R40")]
    public static Outcome Decide(RegionState state, ApproveProvider command) =>
        WhyNot(state, command.Stamp, command.Provider, command.Service) is { } refusal ? refusal
        : command.To is { } to && to < command.From ? CatalogueRefusal.SpanReversed
        : GivenBack(
            state, command.Stamp, command.Provider, command.Service, start => start < command.From || start > command.To,
            new ProviderApproved(command.Provider, command.Service, command.From, command.To));

    public static Outcome Decide(RegionState state, RefuseApproval command) =>
        (WhyNot(state, command.Stamp, command.Provider, command.Service) ?? Refusal.Unnamed(command.Ground)) is { } refusal
            ? refusal
            : new ApprovalRefused(command.Provider, command.Service, command.Ground);

    public static Outcome Decide(RegionState state, WithdrawApproval command)
    {
        var today = state.Today(command.Stamp);
        if ((WhyNot(state, command.Stamp, command.Provider, command.Service) ?? Refusal.Unnamed(command.Ground)) is { } refusal)
        {
            return refusal;
        }

        if (!state.Approvals.All.Any(a => a.Provider == command.Provider && a.Service == command.Service))
        {
            return CatalogueRefusal.NotApproved;
        }

        return GivenBack(
            state, command.Stamp, command.Provider, command.Service, _ => true,
            new ApprovalWithdrawn(command.Provider, command.Service, command.Ground, today));
    }

    /// <summary>Offers and bookings at the provider that the approval no longer covers, given back; and what became of the approval.</summary>
    /// <param name="isLost">By the day of start.</param>
    private static Outcome GivenBack(
        RegionState state, Stamp stamp, ProviderId provider, ServiceId service, Func<LocalDate, bool> isLost, DomainEvent approval)
    {
        bool IsLost(Offer offer) =>
            offer.Service == service && state.Catalogue.Sites[offer.Site].Provider == provider && isLost(offer.Start);

        var events = new List<DomainEvent>();
        foreach (var c in state.Cases.Where(c => c is Offered or Placed).OrderBy(c => c.File.Number))
        {
            if (c is Offered o && IsLost(o.Offer))
            {
                events.Add(Placing.Withdrawn(state, o, CancelReason.ApprovalEnded, stamp));
            }
            else if (c is Placed p && IsLost(p.Placement))
            {
                events.Add(Placing.Cancelled(state, p, CancelledBy.Region, CancelReason.ApprovalEnded, stamp));
            }
        }

        events.Add(approval);
        return Outcome.Of(CollectionsMarshal.AsSpan(events));
    }

    private static Refusal? WhyNot(RegionState state, Stamp stamp, ProviderId provider, ServiceId service) =>
        stamp.By is not (Actor.Region or Actor.RegionFiles) ? CatalogueRefusal.OnlyTheRegion
        : !state.Catalogue.Providers.ContainsKey(provider) ? CatalogueRefusal.UnknownProvider(provider)
        : state.Find(service) is null ? CatalogueRefusal.UnknownService(service)
        : null;
}
