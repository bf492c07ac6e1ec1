using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>A nearly best answer, part by part, from auctions that run side by side where there is much to do.</summary>
internal sealed class Draft
{
    /// <summary>Some milliseconds' work: by the time other threads had come to share it, one is done.</summary>
    private const int FewOptions = 50_000;

    private readonly MatchingProblem problem;
    private readonly Order order;
    private readonly Action<double> progress;
    private readonly CancellationToken cancel;
    private readonly long all;
    private long done;

    private Draft(MatchingProblem problem, Order order, Action<double> progress, CancellationToken cancel)
    {
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

    /// <summary>Of each cell, rather too high than too low.</summary>
    public Levels[] Price { get; }

    public static Draft Of(MatchingProblem problem, Order order, Action<double> progress, CancellationToken cancel)
    {
        var draft = new Draft(problem, order, progress, cancel);
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
        using var market = new Market<T>(problem, part, scale);
        var auction = new Auction<T>(market);
        long options = part.Seekers.Sum(seeker => problem.OptionsOf(seeker).Count);
        auction.Run((phase, phases) => Report(options * phase / phases, options * (phase - 1) / phases), cancel);
        for (var seeker = 0; seeker < market.Seekers.Length; seeker++)
        {
            var cell = auction.CellOf(seeker);
            if (cell >= 0)
            {
                var (from, count) = problem.OptionsOf(market.Seekers[seeker]);
                Option[market.Seekers[seeker]] = from + problem.Cells.AsSpan(from, count).IndexOf(part.Cells[cell]);
            }
        }

        for (var cell = 0; cell < part.Cells.Length; cell++)
        {
            Price[part.Cells[cell]] = scale.PriceOf(auction.PriceOf(cell));
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
