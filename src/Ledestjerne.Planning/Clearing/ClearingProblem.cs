using Ledestjerne.Matching;

namespace Ledestjerne.Planning;

/// <summary>
/// The matching problem of some of the people: who may take which cell at what cost. Each person's options go from the
/// nearest and most wanted provider outwards, all of them or those that a search has let in.
/// </summary>
internal sealed class ClearingProblem
{
    private readonly ClearingScope scope;
    private readonly AddedPlaces? added;
    private readonly Lazy<long> options;

    /// <param name="who">Seekers of the scope, ascending; they are numbered from 0 here. Members of a group come all or none.</param>
    /// <param name="added">When the question is how many more places are needed.</param>
    public ClearingProblem(ClearingScope scope, int[] who, AddedPlaces? added = null)
    {
        this.scope = scope;
        this.added = added;
        Who = who;
        options = new Lazy<long>(CountOptions);
    }

    public int[] Who { get; }

    /// <summary>How many options there are within reach in all, were nobody's providers limited.</summary>
    public long Options => options.Value;

    /// <param name="limit">By number here; empty: every provider of every person.</param>
    public MatchingProblem Build(OptionLimit? limit, CancellationToken cancel)
    {
        // Who takes an added place has one option more.
        var builder = new MatchingProblemBuilder(expectedOptions: limit is null ? (int)Math.Min(Options + Who.Length, int.MaxValue / 2) : 0);
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

            AddSeeker(builder, number, limit);
        }

        AddGroups(builder);
        return builder.Build();
    }

    public Cost CostAt(int seeker, int week, int third) =>
        added is null ? scope.Terms[seeker].At(week, third) : AddedPlaces.Ordinary(scope.Terms[seeker], week, third);

    /// <summary>The first week that is of no use to the person. Asked how many places are missing, a week too late is; a group decides for itself.</summary>
    public int EndOf(int seeker) => added is null || scope.GroupOf[seeker] >= 0 ? scope.Weeks : scope.Terms[seeker].InTime + 1;

    private long CountOptions()
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
            var (first, end) = (scope.Terms[seeker].First, EndOf(seeker));
            foreach (var reach in scope.Lists.Of(person))
            {
                sum += reach.Within(person.MaxTravelMinutes) && first < end ? usable[reach.Line, first] - usable[reach.Line, end] : 0;
            }
        }

        return sum;
    }

    private void AddSeeker(MatchingProblemBuilder builder, int number, OptionLimit? limit)
    {
        var seeker = Who[number];
        var terms = scope.Terms[seeker];
        var most = scope.Person(seeker).MaxTravelMinutes;
        builder.AddSeeker(added is null ? terms.Unplaced(scope.Weeks) : AddedPlaces.Unplaced(terms, scope.Weeks));
        var list = scope.Lists.Of(scope.Person(seeker));
        var first = limit is null ? list.Length : Math.Min(limit.First(number), list.Length);
        for (var i = 0; i < first; i++)
        {
            AddOptions(builder, seeker, terms, list[i], most);
        }

        if (limit is not null)
        {
            foreach (var i in limit.Further(number))
            {
                AddOptions(builder, seeker, terms, list[i], most);
            }
        }

        added?.AddOption(builder, seeker);
    }

    private void AddOptions(MatchingProblemBuilder builder, int seeker, PersonTerms terms, Reach reach, int? most)
    {
        if (!reach.Within(most))
        {
            return;
        }

        var weeks = scope.Cells.WeeksOf(reach.Line)[..EndOf(seeker)];
        for (var week = terms.First; week < weeks.Length; week++)
        {
            if (weeks[week] >= 0)
            {
                builder.AddOption(weeks[week], CostAt(seeker, week, reach.Third));
            }
        }
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
