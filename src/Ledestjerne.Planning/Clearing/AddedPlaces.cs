using Ledestjerne.Domain;
using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// Places that are not there: in each person's own area, in the last week that still meets the deadline, so that the
/// region has the longest time to open them. As many as anyone wants, each at the cost of one place.
/// </summary>
internal sealed class AddedPlaces
{
    private readonly ClearingScope scope;
    private readonly Dictionary<(string Area, int Week, string Service), int> wanted = [];
    private readonly List<(string Service, string Area, int Week)> cells = [];
    private readonly int[] cellOf;
    private int firstCell = int.MaxValue;

    public AddedPlaces(ClearingScope scope, int[] who)
    {
        this.scope = scope;
        cellOf = new int[scope.Seekers];
        Array.Fill(cellOf, -1);
        foreach (var seeker in who)
        {
            if (KeyOf(seeker) is { } key)
            {
                wanted[key] = wanted.GetValueOrDefault(key) + 1;
            }
        }

        var number = new Dictionary<(string Area, int Week, string Service), int>();
        foreach (var key in wanted.Keys.OrderBy(k => k.Service, StringComparer.Ordinal).ThenBy(k => k.Area, StringComparer.Ordinal).ThenBy(k => k.Week))
        {
            number.Add(key, cells.Count);
            cells.Add((key.Service, key.Area, key.Week));
        }

        foreach (var seeker in who)
        {
            cellOf[seeker] = KeyOf(seeker) is { } key ? number[key] : -1;
        }
    }

    /// <summary>-1 when it is no added place.</summary>
    public int NumberOf(int cell) => cell < firstCell ? -1 : cell - firstCell;

    public int Count => cells.Count;

    public (string Service, string Area, int Week) this[int number] => cells[number];

    /// <summary>The added place the person may take; -1: none.</summary>
    public int OpenTo(int seeker) => cellOf[seeker];

    /// <summary>Breaches first, then added places, then weeks; among equals travel and choice.</summary>
    public static Cost Ordinary(PersonTerms terms, int week, int third) => new(terms.Breach(week) ? terms.Weight : 0, 0, week, third);

    public static Cost Unplaced(PersonTerms terms, int weeks) => new(
        terms.BreachUnplaced(weeks) ? terms.Weight : 0, 0, ClearingCosts.UnplacedWeeks(weeks), ClearingCosts.UnplacedTravel);

    public void AddCells(MatchingProblemBuilder builder, int together)
    {
        firstCell = int.MaxValue;
        var areas = cells.Select(c => c.Area).Distinct(StringComparer.Ordinal).Select((area, number) => (area, number)).ToDictionary(each => each.area, each => each.number);
        foreach (var (service, area, week) in cells)
        {
            var cell = builder.AddCell(wanted[(area, week, service)], together + (areas[area] * scope.Weeks) + week);
            firstCell = Math.Min(firstCell, cell);
        }
    }

    public void AddOption(MatchingProblemBuilder builder, int seeker)
    {
        if (cellOf[seeker] >= 0)
        {
            builder.AddOption(firstCell + cellOf[seeker], new Cost(0, 1, cells[cellOf[seeker]].Week, 0));
        }
    }

    /// <summary>A group goes together: to the area of its first member, in time for all.</summary>
    private (string Area, int Week, string Service)? KeyOf(int seeker)
    {
        var service = scope.Person(seeker).Service;
        if (scope.GroupOf[seeker] is var group and >= 0)
        {
            var members = scope.Groups[group];
            var last = members.Min(member => Math.Min(scope.Terms[member].InTime, scope.Weeks - 1));
            return members.Any(member => scope.Terms[member].CanBeInTime(scope.Weeks)) && members.All(member => scope.Terms[member].First <= last)
                ? (scope.Person(members[0]).Area, last, service)
                : null;
        }

        return scope.Terms[seeker].CanBeInTime(scope.Weeks) ? (scope.Person(seeker).Area, scope.Terms[seeker].InTime, service) : null;
    }
}
