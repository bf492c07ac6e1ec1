using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// Fills one service's queue into its places to come: by need, each at the best site of the own choice. Before each class
/// those of the graver class who will come later take theirs, at the pace they have come lately: without them the least
/// grave would be told too early a week. Reused from service to service.
/// </summary>
internal sealed class QueueFill
{
    private const int HorizonWeeks = 104;
    private const int WeeksForMean = 8;
    private int[] free = [];
    private int[] used = [];
    private int[] first = [];
    private int[] owed = [];
    private int[] pace = [];
    private int sites;
    private Week start;

    /// <param name="people">One is added for each who waits, by need.</param>
    public void Fill(RegionState state, WaitingList list, LaterArrivals later, LocalDate today, List<PersonForecast> people)
    {
        var waiting = list.ByNeed();
        if (waiting.IsEmpty)
        {
            return;
        }

        Open(state, list.Sites, today);
        var begin = people.Count;
        var severity = Severity.Class1;
        foreach (ref readonly var queued in waiting)
        {
            for (; severity < queued.Rank.Severity; severity++)
            {
                TakeLater(later.Of(severity));
                Array.Clear(first);
            }

            people.Add(Place(list.Sites, queued, today));
        }

        Solve(list.Sites, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(people)[begin..]);
    }

    private void Open(RegionState state, ServiceSites service, LocalDate today)
    {
        sites = service.Sites.Length;
        start = Week.Of(today).Plus(1);
        if (first.Length < sites)
        {
            (free, used) = (new int[sites * HorizonWeeks], new int[sites * HorizonWeeks]);
            (first, owed, pace) = (new int[sites], new int[sites], new int[sites]);
        }

        Array.Clear(free);
        Array.Clear(used);
        Array.Clear(first);
        Array.Clear(owed);
        Array.Clear(pace);
        for (var site = 0; site < sites; site++)
        {
            var id = service.Sites[site].Id;
            if (state.Places.Find(id, service.Service) is { } row && state.IsApproved(id, service.Service, start.Friday))
            {
                OpenSite(row, site);
            }
        }
    }

    private void OpenSite(PlaceRow row, int site)
    {
        var published = Math.Clamp(row.EndWeek.Index - start.Index, 0, HorizonWeeks);
        for (var week = 0; week < published; week++)
        {
            var places = row[start.Plus(week)];
            free[(site * HorizonWeeks) + week] = Math.Max(0, places.Free);
            pace[site] += places.Published;
        }

        var sum = 0;
        for (var back = 1; back <= WeeksForMean; back++)
        {
            sum += row[row.EndWeek.Plus(-back)].Published;
        }

        for (var week = published; week < HorizonWeeks; week++)
        {
            // Whole places whose mean is that of the last weeks published.
            free[(site * HorizonWeeks) + week] = (sum * (week + 1) / WeeksForMean) - (sum * week / WeeksForMean);
            pace[site] += free[(site * HorizonWeeks) + week];
        }
    }

    /// <summary>Those of a graver class who come later take places at each site by its share of all places.</summary>
    private void TakeLater(int thousandthsPerWeek)
    {
        long all = 0;
        for (var site = 0; site < sites; site++)
        {
            all += pace[site];
        }

        if (thousandthsPerWeek == 0 || all == 0)
        {
            return;
        }

        for (var site = 0; site < sites; site++)
        {
            var share = (int)(thousandthsPerWeek * (long)pace[site] / all);
            for (var week = 0; week < HorizonWeeks; week++)
            {
                owed[site] += share;
                var at = (site * HorizonWeeks) + week;
                var taken = Math.Min(owed[site] / 1000, free[at]);
                free[at] -= taken;
                used[at] += taken;
                owed[site] -= taken * 1000;
            }

            owed[site] = 0;
        }
    }

    private PersonForecast Place(ServiceSites service, in Queued queued, LocalDate today)
    {
        var c = queued.Case;
        var (site, week) = c.Choice.Kind == ChoiceKind.Shortlist ? Listed(service, c) : Earliest(service, c);
        var latest = c.Right.LatestStart;
        if (site < 0)
        {
            var never = start.Plus(HorizonWeeks);
            return new PersonForecast(c.Id, never, start, never, null, latest, latest >= today, null);
        }

        var at = (site * HorizonWeeks) + week;
        free[at]--;
        used[at]++;
        var spread = Spread(site, week);
        return new PersonForecast(
            c.Id,
            start.Plus(week),
            start.Plus(Math.Max(0, week - spread)),
            start.Plus(week + spread),
            service.Sites[site].Id,
            latest,
            latest >= today && start.Plus(week).Monday > latest,
            null);
    }

    private (int Site, int Week) Listed(ServiceSites service, Waiting c)
    {
        var best = (Site: -1, Week: HorizonWeeks);
        foreach (var id in c.Choice.Sites)
        {
            var site = service.IndexOf(id);
            var week = site < 0 ? HorizonWeeks : FirstWeek(site);
            if (week < HorizonWeeks && start.Plus(week).Friday <= c.Right.LatestStart)
            {
                return (site, week);
            }

            best = week < best.Week ? (site, week) : best;
        }

        return best;
    }

    private (int Site, int Week) Earliest(ServiceSites service, Waiting c)
    {
        var minutes = service.MinutesFrom(c.Need.Home);
        var most = c.Choice.MaxTravelMinutes ?? int.MaxValue;
        var best = (Site: -1, Week: HorizonWeeks);
        foreach (var site in service.NearestTo(c.Need.Home))
        {
            if (minutes[site] > most)
            {
                break;
            }

            var week = FirstWeek(site);
            best = week < best.Week ? (site, week) : best;
        }

        return best;
    }

    private int FirstWeek(int site)
    {
        ref var week = ref first[site];
        while (week < HorizonWeeks && free[(site * HorizonWeeks) + week] <= 0)
        {
            week++;
        }

        return week;
    }

    /// <summary>
    /// Weeks either way that hold four of five: 1.28 times the spread of a count with twice the variance of Poisson's, of
    /// all who start at the site before, at its pace. At least one.
    /// </summary>
    private int Spread(int site, int week)
    {
        var before = 0;
        foreach (var people in used.AsSpan(site * HorizonWeeks, week + 1))
        {
            before += people;
        }

        return 1 + (int)(1.81 * (week + 1) / Math.Sqrt(Math.Max(1, before)));
    }

    /// <summary>Gives what is left to those whose deadline is forecast to pass, by need, wherever it is.</summary>
    private void Solve(ServiceSites service, Span<PersonForecast> people)
    {
        Array.Clear(first);
        foreach (ref var person in people)
        {
            if (!person.Breaches)
            {
                continue;
            }

            for (var site = 0; site < sites; site++)
            {
                var week = FirstWeek(site);
                if (week < HorizonWeeks && start.Plus(week).Friday <= person.LatestStart)
                {
                    free[(site * HorizonWeeks) + week]--;
                    person = person with { SolvedAt = service.Sites[site].Id };
                    break;
                }
            }
        }
    }
}
