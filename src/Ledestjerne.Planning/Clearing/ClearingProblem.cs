using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// The matching problem of some of the people: who may take which cell at what cost. Each person's options go from the
/// nearest and most wanted provider outwards, up to a number of providers that a search may raise.
/// </summary>
internal sealed class ClearingProblem
{
    private readonly ClearingScope scope;
    private readonly AddedPlaces? added;

    /// <param name="who">Seekers of the scope, ascending; they are numbered from 0 here. Members of a group come all or none.</param>
    /// <param name="added">When the question is how many more places are needed.</param>
    public ClearingProblem(ClearingScope scope, int[] who, AddedPlaces? added = null)
    {
        this.scope = scope;
        this.added = added;
        Who = who;
    }

    public int[] Who { get; }

    /// <summary>How many options there are within reach in all, were nobody's providers limited.</summary>
    public long CountOptions()
    {
        var usable = new int[scope.Cells.LineCount, scope.Weeks + 1];
        for (var line = 0; line < scope.Cells.LineCount; line++)
        {
            var weeks = scope.Cells.WeeksOf(line);
            for (var week = scope.Weeks - 1; week >= 0; week--)
            {
                usable[line, week] = usable[line, week + 1] + (weeks[week] >= 0 ? 1 : 0);
            }
        }

        var sum = 0L;
        foreach (var seeker in Who)
        {
            var person = scope.Person(seeker);
            foreach (var reach in scope.Lists.Of(person))
            {
                sum += reach.Within(person.MaxTravelMinutes) ? usable[reach.Line, scope.Terms[seeker].First] : 0;
            }
        }

        return sum;
    }

    /// <param name="depth">By number here: how many of the person's providers, from the best on; empty: all.</param>
    public MatchingProblem Build(int[]? depth, CancellationToken cancel)
    {
        var builder = new MatchingProblemBuilder();
        for (var cell = 0; cell < scope.Cells.Count; cell++)
        {
            builder.AddCell(scope.Cells.PlacesOf(cell), (scope.Cells.ProviderOf(cell) * scope.Weeks) + scope.Cells.WeekOf(cell));
        }

        added?.AddCells(builder, scope.Input.Providers.Length * scope.Weeks);
        for (var number = 0; number < Who.Length; number++)
        {
            if ((number & 0xFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            AddSeeker(builder, number, depth is null ? int.MaxValue : depth[number]);
        }

        AddGroups(builder);
        return builder.Build();
    }

    public Cost CostAt(int seeker, int week, int third) =>
        added is null ? scope.Terms[seeker].At(week, third) : AddedPlaces.Ordinary(scope.Terms[seeker], week, third);

    private void AddSeeker(MatchingProblemBuilder builder, int number, int depth)
    {
        var seeker = Who[number];
        var terms = scope.Terms[seeker];
        var person = scope.Person(seeker);
        builder.AddSeeker(added is null ? terms.Unplaced(scope.Weeks) : AddedPlaces.Unplaced(terms, scope.Weeks));
        var list = scope.Lists.Of(person);
        for (var i = 0; i < list.Length && i < depth; i++)
        {
            if (!list[i].Within(person.MaxTravelMinutes))
            {
                continue;
            }

            var weeks = scope.Cells.WeeksOf(list[i].Line);
            for (var week = terms.First; week < weeks.Length; week++)
            {
                if (weeks[week] >= 0)
                {
                    builder.AddOption(weeks[week], CostAt(seeker, week, list[i].Third));
                }
            }
        }

        added?.AddOption(builder, seeker);
    }

    private void AddGroups(MatchingProblemBuilder builder)
    {
        if (scope.Groups.Length == 0)
        {
            return;
        }

        var numberOf = new Dictionary<int, int>();
        for (var number = 0; number < Who.Length; number++)
        {
            if (scope.GroupOf[Who[number]] >= 0)
            {
                numberOf.Add(Who[number], number);
            }
        }

        foreach (var group in scope.Groups)
        {
            if (numberOf.ContainsKey(group[0]))
            {
                builder.AddGroup(Array.ConvertAll(group, seeker => numberOf[seeker]));
            }
        }
    }
}
