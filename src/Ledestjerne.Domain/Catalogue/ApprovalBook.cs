using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>Which provider is approved for which service, from when to when. A lapse takes effect by its date alone.</summary>
public sealed class ApprovalBook
{
    private readonly Dictionary<CodePair<ProviderId, ServiceId>, (LocalDate From, LocalDate? To)> spans = [];

    public IEnumerable<(ProviderId Provider, ServiceId Service, LocalDate From, LocalDate? To)> All =>
        spans.Select(s => (s.Key.First, s.Key.Second, s.Value.From, s.Value.To));

    public bool IsApproved(ProviderId provider, ServiceId service, LocalDate on) =>
        spans.TryGetValue(new(provider, service), out var span) && on >= span.From && (span.To is not { } to || on <= to);

    internal void Approve(ProviderId provider, ServiceId service, LocalDate from, LocalDate? to) => spans[new(provider, service)] = (from, to);

    internal void Withdraw(ProviderId provider, ServiceId service) => spans.Remove(new(provider, service));
}
