namespace Ledestjerne.Matching;

/// <summary>
/// The best answer, kept while seekers come, change and go and places open and close. After each event it is best again,
/// exactly: one shortest-path search repairs what the event disturbed, instead of a new solution. Seekers and cells keep
/// their numbers. Not safe for more than one thread.
/// </summary>
/// <remarks>Groups are not kept together here: a problem that has some is refused.</remarks>
public abstract class LiveMatching
{
    /// <summary>Solves the problem and keeps the answer from then on; the problem itself is not changed.</summary>
    /// <exception cref="ArgumentException">The problem has groups.</exception>
    public static LiveMatching From(MatchingProblem problem, Order order, CancellationToken cancel = default)
    {
        if (problem.GroupCount > 0)
        {
            throw new ArgumentException("Groups cannot be kept together in a live matching.", nameof(problem));
        }

        var draft = Draft.Of(problem, order, auctionsOnly: false, _ => { }, cancel);
        return order switch
        {
            Order.Weighted => new Kept<long, WeightedMetric>(problem, order, draft, new WeightedMetric(problem.Weights), cancel),
            Order.Strict => new Kept<Int128, StrictMetric>(problem, order, draft, StrictMetric.Roomy(problem.CellCount), cancel),
        };
    }

    /// <summary>One more seeker.</summary>
    /// <param name="unplaced">The cost of staying without a place.</param>
    /// <param name="options">Each cell at most once.</param>
    /// <returns>The seeker's number.</returns>
    public abstract int Arrive(Cost unplaced, ReadOnlySpan<Option> options);

    /// <summary>The seeker is gone; the place goes to whom it helps most.</summary>
    /// <exception cref="ArgumentException">Nobody has that number, or no longer.</exception>
    public abstract void Leave(int seeker);

    /// <summary>The seeker's costs and options are others from now on.</summary>
    /// <exception cref="ArgumentException">Nobody has that number, or no longer.</exception>
    public abstract void Change(int seeker, Cost unplaced, ReadOnlySpan<Option> options);

    /// <returns>The cell's number; nobody has it as an option yet.</returns>
    public abstract int AddCell(int capacity);

    public abstract void AddPlaces(int cell, int places);

    /// <summary>Whoever sits there beyond what is left is moved where it costs least in all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cell has fewer places.</exception>
    public abstract void RemovePlaces(int cell, int places);

    /// <summary>Numbers given out so far, those who left among them.</summary>
    public abstract int SeekerCount { get; }

    public abstract int CellCount { get; }

    /// <summary>Has come and not left.</summary>
    public abstract bool IsHere(int seeker);

    /// <summary>-1 when unplaced or gone.</summary>
    public abstract int CellOf(int seeker);

    /// <summary>Of the place, or of having none.</summary>
    public abstract Cost CostOf(int seeker);

    /// <summary>As in <see cref="MatchingAnswer.PriceOf"/>.</summary>
    public abstract Levels PriceOf(int cell);

    /// <summary>Sum of the costs of all who are here.</summary>
    public Levels Total
    {
        get
        {
            var sum = Levels.Zero;
            for (var seeker = 0; seeker < SeekerCount; seeker++)
            {
                sum = IsHere(seeker) ? sum + CostOf(seeker) : sum;
            }

            return sum;
        }
    }

    /// <summary>Proves the present answer from nothing but the present problem; reads every option once.</summary>
    public abstract Certificate Certify();
}
