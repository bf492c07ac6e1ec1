namespace Ledestjerne.Planning;

/// <summary>
/// Why a person got no place. What the person may take is narrowed step by step: approved places in the service, those at
/// the providers the person has chosen, those within travel, those from the earliest start on, those the whole group can
/// take together. The first step that leaves nothing is the ground; if something is left after all of them, it is full.
/// </summary>
internal static class LeftGrounds
{
    public static LeftWaiting Of(ClearedMatching matching, int seeker)
    {
        var ground = GroundFor(matching, seeker);
        var full = ground == LeftGround.CapacityExhausted && matching.BestFor(seeker) is { } best ? matching.Scope.Cells.ProviderOf(best.Cell) : -1;
        return new LeftWaiting(matching.Scope.PersonOf[seeker], ground, matching.Breach(seeker), full);
    }

    private static LeftGround GroundFor(ClearedMatching matching, int seeker)
    {
        var scope = matching.Scope;
        var person = scope.Person(seeker);
        if (scope.Cells.LinesOf(scope.Cells.ServiceNumber(person.Service)).IsEmpty)
        {
            return LeftGround.NoApprovedProvider;
        }

        var list = scope.Lists.Of(person);
        if (list.IsEmpty)
        {
            return LeftGround.NoneAmongChosen;
        }

        var within = false;
        foreach (var reach in list)
        {
            within |= reach.Within(person.MaxTravelMinutes);
        }

        if (!within)
        {
            return LeftGround.NoneWithinTravel;
        }

        if (matching.BestFor(seeker) is null)
        {
            return LeftGround.NoneAfterEarliestStart;
        }

        return scope.GroupOf[seeker] is var group and >= 0 && !Meets(matching, scope.Groups[group])
            ? LeftGround.GroupNotTogether
            : LeftGround.CapacityExhausted;
    }

    /// <summary>There is a provider and week that every member may take, with places for all of them.</summary>
    private static bool Meets(ClearedMatching matching, int[] members)
    {
        var cells = matching.Scope.Cells;
        HashSet<(int Provider, int Week)>? common = null;
        foreach (var member in members)
        {
            var own = new HashSet<(int Provider, int Week)>();
            var places = new List<ClearedMatching.Place>();
            matching.PlacesFor(member, places);
            foreach (var (cell, _) in places)
            {
                var needed = members.Count(other => matching.Scope.Person(other).Service == cells.Services[cells.ServiceOf(cell)]);
                if (cells.PlacesOf(cell) >= needed)
                {
                    own.Add((cells.ProviderOf(cell), cells.WeekOf(cell)));
                }
            }

            common = common is null ? own : [.. common.Intersect(own)];
        }

        return common is { Count: > 0 };
    }
}
