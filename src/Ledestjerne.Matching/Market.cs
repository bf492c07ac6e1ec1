using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// One part of a problem, laid out for the auction: seekers sorted by their cheapest cell, so that rivals are neighbours
/// in memory; their options as rows of cells, and once more by cell as rows of takers; costs scaled.
/// </summary>
internal sealed class Market<T> : IDisposable
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public Market(MatchingProblem problem, Part part, IScale<T> scale)
    {
        Part = part;
        Scale = scale;
        Seekers = Sorted(problem, part);
        Unplaced = new T[Seekers.Length];
        var options = new int[Seekers.Length];
        var takers = new int[part.Cells.Length];
        for (var seeker = 0; seeker < Seekers.Length; seeker++)
        {
            var number = Seekers[seeker];
            Unplaced[seeker] = scale.Of(problem.Unplaced[number]);
            options[seeker] = problem.Start[number + 1] - problem.Start[number];
            for (var option = problem.Start[number]; option < problem.Start[number + 1]; option++)
            {
                takers[part.Local(problem.Cells[option])]++;
            }
        }

        Options = new Rows<T>(options, part.Cells.Length);
        Takers = new Rows<T>(takers, Seekers.Length);
        for (var seeker = 0; seeker < Seekers.Length; seeker++)
        {
            var number = Seekers[seeker];
            for (var option = problem.Start[number]; option < problem.Start[number + 1]; option++)
            {
                var cell = part.Local(problem.Cells[option]);
                var cost = scale.Of(problem.Costs[option]);
                Options.Add(seeker, cell, cost);
                Takers.Add(cell, seeker, cost);
            }
        }

        Capacity = new int[part.Cells.Length];
        for (var cell = 0; cell < Capacity.Length; cell++)
        {
            Capacity[cell] = Math.Min(problem.Capacity[part.Cells[cell]], takers[cell]);
        }
    }

    public Part Part { get; }

    public IScale<T> Scale { get; }

    /// <summary>Numbers in the problem, in the market's order.</summary>
    public int[] Seekers { get; }

    public T[] Unplaced { get; }

    public int[] Capacity { get; }

    public Rows<T> Options { get; }

    public Rows<T> Takers { get; }

    public void Dispose()
    {
        Options.Dispose();
        Takers.Dispose();
    }

    private static int[] Sorted(MatchingProblem problem, Part part)
    {
        var favourite = new int[part.Seekers.Length];
        var after = new int[part.Cells.Length + 2];
        for (var seeker = 0; seeker < favourite.Length; seeker++)
        {
            var number = part.Seekers[seeker];
            var least = long.MaxValue;
            for (var option = problem.Start[number]; option < problem.Start[number + 1]; option++)
            {
                if (problem.Costs[option] < least)
                {
                    least = problem.Costs[option];
                    favourite[seeker] = part.Local(problem.Cells[option]);
                }
            }

            after[favourite[seeker] + 1]++;
        }

        for (var cell = 0; cell <= part.Cells.Length; cell++)
        {
            after[cell + 1] += after[cell];
        }

        var sorted = new int[favourite.Length];
        for (var seeker = 0; seeker < favourite.Length; seeker++)
        {
            sorted[after[favourite[seeker]]++] = part.Seekers[seeker];
        }

        return sorted;
    }
}
