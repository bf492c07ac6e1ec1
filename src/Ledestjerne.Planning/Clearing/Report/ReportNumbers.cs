using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>The result folded into what the report shows. People are counted, never listed.</summary>
internal sealed class ReportNumbers
{
    /// <summary>Fewer people than this are not told apart: the page may be read by anyone.</summary>
    public const int SmallNumber = 5;

    public ReportNumbers(Cleared cleared)
    {
        Cleared = cleared;
        Breaches = cleared.Offers.Count(offer => offer.Breach) + cleared.Unplaced.Count(left => left.Breach);
        Missing = cleared.Shortfall.Sum(missing => missing.Places);
        Lines = LinesOf(cleared);
        Queues = QueuesOf(cleared);
        Areas = AreasOf(cleared);
    }

    public Cleared Cleared { get; }

    public ClearingInput Input => Cleared.Input;

    public int People => Input.Waiting.Length;

    public int InTime => Cleared.Offers.Count(offer => !offer.Breach);

    public int Breaches { get; }

    public int Missing { get; }

    public int Places => Lines.Sum(line => line.Places);

    public int Unused => Lines.Sum(line => line.Unused);

    /// <summary>Most unused first.</summary>
    public IReadOnlyList<PlaceLine> Lines { get; }

    /// <summary>Those with most left at the end first, then the longest.</summary>
    public IReadOnlyList<ServiceQueue> Queues { get; }

    /// <summary>By area as in the input, without those who gave none.</summary>
    public IReadOnlyList<AreaNumbers> Areas { get; }

    private static List<PlaceLine> LinesOf(Cleared cleared)
    {
        var cells = cleared.Matching.Scope.Cells;
        var used = new int[cells.Count];
        for (var seeker = 0; seeker < cleared.Matching.People; seeker++)
        {
            if (cleared.Matching.CellOf(seeker) is var cell and >= 0)
            {
                used[cell]++;
            }
        }

        var lines = new List<PlaceLine>();
        for (var line = 0; line < cells.LineCount; line++)
        {
            int places = 0, taken = 0;
            foreach (var cell in cells.WeeksOf(line))
            {
                places += cell < 0 ? 0 : cells.PlacesOf(cell);
                taken += cell < 0 ? 0 : used[cell];
            }

            lines.Add(new PlaceLine(cells.ProviderOfLine(line), cells.Services[cells.ServiceOfLine(line)], places, places - taken));
        }

        return [.. lines.OrderByDescending(line => line.Unused)];
    }

    private static List<ServiceQueue> QueuesOf(Cleared cleared)
    {
        var scope = cleared.Matching.Scope;
        var queues = scope.Cells.Services.Select(_ => (Waiting: new int[scope.Weeks + 1], Late: new int[scope.Weeks + 1])).ToArray();
        for (var seeker = 0; seeker < scope.Seekers; seeker++)
        {
            var (waiting, late) = queues[scope.Cells.ServiceNumber(scope.Person(seeker).Service)];
            var last = cleared.Matching.CellOf(seeker) is var cell and >= 0 ? scope.Cells.WeekOf(cell) : scope.Weeks;
            for (var week = 0; week <= last; week++)
            {
                waiting[week]++;
                late[week] += scope.Terms[seeker].Breach(week) ? 1 : 0;
            }
        }

        return
        [
            .. scope.Cells.Services.Select((service, number) => new ServiceQueue(service, queues[number].Waiting, queues[number].Late))
                .Where(queue => queue.Today > 0).OrderByDescending(queue => queue.After).ThenByDescending(queue => queue.Today),
        ];
    }

    private static List<AreaNumbers> AreasOf(Cleared cleared)
    {
        var matching = cleared.Matching;
        var areas = new SortedDictionary<string, Count>(StringComparer.Ordinal);
        for (var person = 0; person < matching.People; person++)
        {
            var who = cleared.Input.Waiting[person];
            if (who.Area.Length > 0)
            {
                var count = areas.GetValueOrDefault(who.Area);
                var breach = matching.Breach(matching.Scope.SeekerOf[person]);
                areas[who.Area] = new Count(
                    count.People + 1,
                    count.Breaches + (breach ? 1 : 0),
                    count.Homes + (who.Home is null ? 0 : 1),
                    count.Latitudes + (who.Home?.LatitudeMicro ?? 0),
                    count.Longitudes + (who.Home?.LongitudeMicro ?? 0));
            }
        }

        var missing = cleared.Shortfall.GroupBy(each => each.Area).ToDictionary(group => group.Key, group => group.Sum(each => each.Places));
        return [.. areas.Select(area => new AreaNumbers(area.Key, area.Value.Middle, area.Value.People, area.Value.Breaches, missing.GetValueOrDefault(area.Key)))];
    }

    private readonly record struct Count(int People, int Breaches, int Homes, long Latitudes, long Longitudes)
    {
        public GeoPoint? Middle => Homes == 0 ? null : new GeoPoint((int)(Latitudes / Homes), (int)(Longitudes / Homes));
    }
}

/// <summary>All places of a run for one service at one provider.</summary>
internal readonly record struct PlaceLine(int Provider, string Service, int Places, int Unused);

/// <summary>One queue as the run empties it.</summary>
/// <param name="Waiting">At the beginning of each week, and after the last.</param>
/// <param name="Late">Of those, past their latest start.</param>
internal sealed record ServiceQueue(string Service, int[] Waiting, int[] Late)
{
    public int Today => Waiting[0];

    public int After => Waiting[^1];

    /// <summary>The first week that begins without a queue; -1: none does.</summary>
    public int EmptyIn => Array.IndexOf(Waiting, 0);
}

/// <param name="Middle">Of the homes; empty when none is known.</param>
/// <param name="Breaches">People who start too late or not at all.</param>
internal sealed record AreaNumbers(string Area, GeoPoint? Middle, int People, int Breaches, int Missing);
