using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>Approvals that a scenario gives or takes on the Mondays its changes begin and end; in between the region's own stand.</summary>
internal sealed class ApprovalChanges
{
    private readonly RegionSetup setup;
    private readonly ImmutableArray<Change> changes;
    private readonly ImmutableArray<(Provider Provider, ServiceId Service)> pairs;

    public ApprovalChanges(RegionSetup setup, ImmutableArray<Change> changes)
    {
        this.setup = setup;
        this.changes = [.. changes.Where(c => c is Change.ApprovalOfKind or Change.NewProvider)];
        pairs =
        [
            .. setup.Catalogue.Providers.Values
                .OrderBy(p => p.Id.Code, StringComparer.Ordinal)
                .SelectMany(p => p.Sites.SelectMany(s => s.Services).Distinct().Select(s => (p, s))),
        ];
    }

    private enum Wish
    {
        AsTheRegionSays,
        Approved,
        NotApproved,
    }

    public IEnumerable<Command> Commands(RegionState state, int runWeek, LocalDate monday, Func<Actor, Stamp> stamp)
    {
        if (!changes.Any(c => WeeksOf(c) is var weeks && (weeks.From == runWeek || weeks.To + 1 == runWeek)))
        {
            yield break;
        }

        foreach (var (provider, service) in pairs)
        {
            var wish = WishFor(provider, service, runWeek);
            if (wish == WishFor(provider, service, runWeek - 1))
            {
                continue;
            }

            var command = wish switch
            {
                Wish.Approved => Approve(state, provider.Id, service, monday, stamp),
                Wish.NotApproved => Withdraw(state, provider.Id, service, stamp),
                Wish.AsTheRegionSays => Restore(state, provider.Id, service, stamp),
            };
            if (command is not null)
            {
                yield return command;
            }
        }
    }

    /// <summary>The last change that says something of it; before the first week nothing has begun.</summary>
    private Wish WishFor(Provider provider, ServiceId service, int runWeek)
    {
        var wish = Wish.AsTheRegionSays;
        foreach (var change in changes)
        {
            wish = change switch
            {
                Change.NewProvider c when c.Weeks.Contains(runWeek) && c.Code == provider.Id.Code => Wish.Approved,
                Change.ApprovalOfKind c when c.Weeks.Contains(runWeek) && c.Kind == provider.Kind && (c.Service is not { } one || one == service) =>
                    c.Approved ? Wish.Approved : Wish.NotApproved,
                _ => wish,
            };
        }

        return wish;
    }

    private static ApproveProvider? Approve(
        RegionState state, ProviderId provider, ServiceId service, LocalDate monday, Func<Actor, Stamp> stamp) =>
        state.Approvals.All.Any(a => a.Provider == provider && a.Service == service && a.From <= monday && a.To is null)
            ? null
            : new ApproveProvider(stamp(Actor.Files), provider, service, monday);

    private static WithdrawApproval? Withdraw(RegionState state, ProviderId provider, ServiceId service, Func<Actor, Stamp> stamp) =>
        state.Approvals.All.Any(a => a.Provider == provider && a.Service == service)
            ? new WithdrawApproval(stamp(Actor.Files), provider, service, ApprovalGround.ConditionsBroken)
            : null;

    private Command? Restore(RegionState state, ProviderId provider, ServiceId service, Func<Actor, Stamp> stamp)
    {
        var own = setup.Approvals.LastOrDefault(a => a.Provider == provider && a.Service == service);
        return own is null
            ? Withdraw(state, provider, service, stamp)
            : new ApproveProvider(stamp(Actor.Files), provider, service, own.From, own.To);
    }

    private static RunWeeks WeeksOf(Change change) => change switch
    {
        Change.ApprovalOfKind c => c.Weeks,
        Change.NewProvider c => c.Weeks,
        _ => RunWeeks.All,
    };
}
