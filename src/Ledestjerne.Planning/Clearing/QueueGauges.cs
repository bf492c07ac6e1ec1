using System.Collections.Immutable;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The arithmetic of waiting lists per provider and service, from a list and places alone. A person stands in the queue of
/// the provider chosen first; without a choice, of the one the run found best. Arrivals are those who have waited since one
/// of the eight whole weeks before the run, so that people who came and have already started are missing: the true load is
/// rather higher. The target is the queue's own middle wait from waiting since to latest start, two weeks at the least.
/// </summary>
internal static class QueueGauges
{
    private const int WeeksMeasured = 8;
    private const int LeastTargetWeeks = 2;

    public static ImmutableArray<QueueGauge> Of(ClearingScope scope, ImmutableArray<ClearedOffer> offers, ImmutableArray<LeftWaiting> unplaced)
    {
        var queues = new Dictionary<(int Provider, string Service), Queue>();
        foreach (var offer in offers)
        {
            Stand(offer.Person, offer.Provider);
        }

        foreach (var left in unplaced)
        {
            Stand(left.Person, left.FullProvider);
        }

        var places = PlacesPerWeek(scope);
        return
        [
            .. queues.Keys.Union(places.Keys)
                .OrderBy(key => scope.Input.Providers[key.Provider].Id, StringComparer.Ordinal).ThenBy(key => key.Service, StringComparer.Ordinal)
                .Select(key => Gauge(scope, key, queues.GetValueOrDefault(key, Queue.Empty), places.GetValueOrDefault(key))),
        ];

        void Stand(int person, int otherwise)
        {
            var who = scope.Input.Waiting[person];
            var chosen = who.Chosen.IsDefaultOrEmpty ? -1 : scope.Cells.ProviderNumber(who.Chosen[0]);
            var provider = chosen >= 0 ? chosen : otherwise;
            if (provider >= 0)
            {
                if (!queues.TryGetValue((provider, who.Service), out var queue))
                {
                    queue = new Queue([], []);
                    queues.Add((provider, who.Service), queue);
                }

                queue.Since.Add(who.WaitingSince);
                queue.RightDays.Add(Math.Max(0, Period.DaysBetween(who.WaitingSince, who.LatestStart)));
            }
        }
    }

    private static QueueGauge Gauge(ClearingScope scope, (int Provider, string Service) key, Queue queue, decimal places)
    {
        var monday = scope.Input.From.Monday;
        var first = monday.PlusWeeks(-WeeksMeasured);
        var came = queue.Since.Count(day => day >= first && day < monday);
        queue.RightDays.Sort();
        var middle = queue.RightDays.Count == 0 ? 0 : queue.RightDays[queue.RightDays.Count / 2];
        return new QueueGauge(key.Provider, key.Service, WaitingListArithmetic.Of(
            (decimal)came / WeeksMeasured, places, 1, queue.Since.Count, Math.Max(LeastTargetWeeks, (middle + 3) / 7), monday.PlusDays(-1)));
    }

    /// <summary>Mean of the first eight weeks of the run.</summary>
    private static Dictionary<(int Provider, string Service), decimal> PlacesPerWeek(ClearingScope scope)
    {
        var weeks = Math.Min(WeeksMeasured, scope.Weeks);
        var places = new Dictionary<(int Provider, string Service), decimal>();
        for (var line = 0; line < scope.Cells.LineCount; line++)
        {
            var sum = 0;
            foreach (var cell in scope.Cells.WeeksOf(line)[..weeks])
            {
                sum += cell < 0 ? 0 : scope.Cells.PlacesOf(cell);
            }

            places.Add((scope.Cells.ProviderOfLine(line), scope.Cells.Services[scope.Cells.ServiceOfLine(line)]), (decimal)sum / weeks);
        }

        return places;
    }

    private sealed record Queue(List<LocalDate> Since, List<int> RightDays)
    {
        public static readonly Queue Empty = new([], []);
    }
}
