using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>A live matching in one order's arithmetic.</summary>
internal sealed class Kept<T, TMetric> : LiveMatching
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    private readonly Order order;
    private readonly Weights weights;
    private readonly OptionRows options;
    private readonly Standing<T, TMetric> standing;
    private readonly Places<T, TMetric> places;
    private readonly List<bool> here = [];

    public Kept(MatchingProblem problem, Order order, Draft draft, TMetric metric, CancellationToken cancel)
    {
        this.order = order;
        weights = problem.Weights;
        options = new OptionRows(problem);
        options.Reserve();
        standing = new Standing<T, TMetric>(options, problem.Capacity, metric, grows: true);
        standing.Begin(draft, []);
        new Settlement<T, TMetric>(standing, []).Run(cancel);
        places = new Places<T, TMetric>(standing, new Frontier<T>());
        for (var seeker = 0; seeker < problem.SeekerCount; seeker++)
        {
            here.Add(true);
        }
    }

    public override int SeekerCount => standing.SeekerCount;

    public override int CellCount => standing.CellCount;

    public override int Arrive(Cost unplaced, ReadOnlySpan<Option> options)
    {
        CheckCells(options);
        var seeker = this.options.Add(unplaced.Packed, options);
        here.Add(true);
        standing.AddSeeker(seeker);
        places.Settle(seeker);
        return seeker;
    }

    public override void Leave(int seeker)
    {
        CheckHere(seeker);
        var cell = CellOf(seeker);
        standing.Lift(seeker);
        standing.Forget(seeker);
        options.Clear(seeker);
        here[seeker] = false;
        Refill(cell);
    }

    public override void Change(int seeker, Cost unplaced, ReadOnlySpan<Option> options)
    {
        CheckCells(options);
        CheckHere(seeker);
        var cell = CellOf(seeker);
        var stays = IsBest(cell, unplaced, options, out var at);
        standing.Lift(seeker);
        standing.Forget(seeker);
        this.options.Replace(seeker, unplaced.Packed, options);
        standing.AddSeeker(seeker);
        if (!stays)
        {
            Refill(cell);
            places.Settle(seeker);
        }
        else if (at < 0)
        {
            standing.StayUnplaced(seeker);
        }
        else
        {
            standing.Sit(seeker, this.options.RowOf(seeker).From + at);
        }
    }

    public override int AddCell(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        standing.AddCell(capacity);
        return standing.CellCount - 1;
    }

    public override void AddPlaces(int cell, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        this.places.Open(cell, places);
    }

    public override void RemovePlaces(int cell, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, standing.Capacity[cell]);
        for (var each = 0; each < places; each++)
        {
            this.places.TryClose(cell, null, out _);
        }
    }

    public override bool IsHere(int seeker) => here[seeker];

    public override int CellOf(int seeker) => standing.OptionOf(seeker) < 0 ? -1 : options.Cells[standing.OptionOf(seeker)];

    public override Cost CostOf(int seeker) =>
        new(standing.OptionOf(seeker) < 0 ? options.Unplaced[seeker] : options.Costs[standing.OptionOf(seeker)]);

    public override Levels PriceOf(int cell) => standing.Metric.Levels(standing.Price[cell]);

    public override Certificate Certify()
    {
        var problem = Now(out var taken);
        return CertificateCheck.Of(problem, order, taken, standing.Prices());
    }

    /// <summary>The problem as it is now, of those who are here.</summary>
    private MatchingProblem Now(out int[] taken)
    {
        var builder = new MatchingProblemBuilder(weights);
        foreach (var capacity in standing.Capacity)
        {
            builder.AddCell(capacity);
        }

        var at = new List<int>();
        for (var seeker = 0; seeker < SeekerCount; seeker++)
        {
            if (here[seeker])
            {
                var (from, count) = options.RowOf(seeker);
                at.Add(standing.OptionOf(seeker) < 0 ? -1 : builder.OptionCount + standing.OptionOf(seeker) - from);
                builder.AddSeeker(new Cost(options.Unplaced[seeker]));
                for (var option = from; option < from + count; option++)
                {
                    builder.AddOption(options.Cells[option], new Cost(options.Costs[option]));
                }
            }
        }

        taken = [.. at];
        return builder.Build();
    }

    /// <summary>Whether nothing beats the cell at present prices, so that whoever is there may stay and nobody has to move.</summary>
    /// <param name="cell">-1: having no place.</param>
    /// <param name="at">The cell's place among the options; -1 for none.</param>
    private bool IsBest(int cell, Cost unplaced, ReadOnlySpan<Option> options, out int at)
    {
        var least = standing.Metric.Of(unplaced.Packed);
        var mine = least;
        at = -1;
        for (var each = 0; each < options.Length; each++)
        {
            var total = standing.Metric.Of(options[each].Cost.Packed) + standing.Price[options[each].Cell];
            least = T.Min(least, total);
            (at, mine) = options[each].Cell == cell ? (each, total) : (at, mine);
        }

        return (at >= 0 || cell < 0) && mine == least;
    }

    private void CheckHere(int seeker)
    {
        if (seeker < 0 || seeker >= here.Count || !here[seeker])
        {
            throw new ArgumentException($"Seeker {seeker} is not here.", nameof(seeker));
        }
    }

    private void Refill(int cell)
    {
        if (cell >= 0)
        {
            places.Fill(cell);
        }
    }

    private void CheckCells(ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(option.Cell, nameof(options));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(option.Cell, CellCount, nameof(options));
        }
    }
}
