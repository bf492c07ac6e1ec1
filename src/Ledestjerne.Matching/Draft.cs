using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// A nearly best answer, part by part: small parts by <see cref="CellPaths{T}"/>, others by <see cref="Auction{T}"/>, side by
/// side where there is much to do.
/// </summary>
internal sealed class Draft
{
    /// <summary>Some milliseconds' work: by the time other threads had come to share it, one is done.</summary>
    private const int FewOptions = 50_000;

    private readonly MatchingProblem problem;
    private readonly Order order;
    private readonly bool auctionsOnly;
    private readonly Action<double> progress;
    private readonly CancellationToken cancel;
    private readonly long all;
    private long done;

    private Draft(MatchingProblem problem, Order order, bool auctionsOnly, Action<double> progress, CancellationToken cancel)
    {
        this.auctionsOnly = auctionsOnly;
        this.problem = problem;
        this.order = order;
        this.progress = progress;
        this.cancel = cancel;
        all = Math.Max(1, problem.OptionCount);
        Option = new int[problem.SeekerCount];
        Price = new Levels[problem.CellCount];
        Array.Fill(Option, -1);
    }

    /// <summary>Of each seeker; -1 for none.</summary>
    public int[] Option { get; }

    /// <summary>Of each cell; after an auction rather too high than too low.</summary>
    public Levels[] Price { get; }

    /// <summary>Best as far as the scales are exact: in all likelihood its prices prove it.</summary>
    public bool IsLikelyBest { get; private set; } = true;

    /// <param name="auctionsOnly">Small parts as well; for holding the two against each other.</param>
    public static Draft Of(MatchingProblem problem, Order order, bool auctionsOnly, Action<double> progress, CancellationToken cancel)
    {
        var draft = new Draft(problem, order, auctionsOnly, progress, cancel);
        var parts = Part.Split(problem);
        if (problem.OptionCount < FewOptions || parts.Count == 1)
        {
            parts.ForEach(draft.Make);
        }
        else
        {
            Parallel.ForEach(parts.OrderByDescending(part => part.Seekers.Length), new ParallelOptions { CancellationToken = cancel }, draft.Make);
        }

        return draft;
    }

    private void Make(Part part)
    {
        var highest = new HighestCost();
        foreach (var seeker in part.Seekers)
        {
            highest.See(problem, seeker);
        }

        var most = highest.Cost;
        var weighted = problem.Weights.Of(most);
        if (order == Order.Strict)
        {
            Make(part, new StrictScale(most));
        }
        else if (AuctionScale.IsNarrow(weighted))
        {
            Make<int>(part, new WeightedScale(problem.Weights));
        }
        else
        {
            Make<long>(part, new WeightedScale(problem.Weights));
        }
    }

    private void Make<T>(Part part, IScale<T> scale)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        long options = part.Seekers.Sum(seeker => problem.OptionsOf(seeker).Count);
        if (!auctionsOnly && CellPaths<T>.Fits(part))
        {
            using var paths = new CellPaths<T>(problem, part, scale);
            paths.Run(cancel);
            Take(part, part.Seekers, scale, paths.CellOf, paths.PriceOf);
            Report(options, 0);
            return;
        }

        IsLikelyBest = false;
        using var market = new Market<T>(problem, part, scale);
        var auction = new Auction<T>(market);
        auction.Run((phase, phases) => Report(options * phase / phases, options * (phase - 1) / phases), cancel);
        Take(part, market.Seekers, scale, auction.CellOf, cell => auction.PriceOf(cell) + T.CreateChecked(AuctionScale.Fractions));
    }

    private void Take<T>(Part part, int[] seekers, IScale<T> scale, Func<int, int> cellOf, Func<int, T> priceOf)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var seeker = 0; seeker < seekers.Length; seeker++)
        {
            var cell = cellOf(seeker);
            if (cell >= 0)
            {
                var (from, count) = problem.OptionsOf(seekers[seeker]);
                Option[seekers[seeker]] = from + problem.Cells.AsSpan(from, count).IndexOf(part.Cells[cell]);
            }
        }

        for (var cell = 0; cell < part.Cells.Length; cell++)
        {
            Price[part.Cells[cell]] = scale.PriceOf(priceOf(cell));
        }
    }

    private void Report(long now, long before)
    {
        lock (Option)
        {
            done += now - before;
            progress((double)done / all);
        }
    }
}
