namespace Ledestjerne.Matching.Tests;

/// <summary>Small problems of every kind from a seed; the same seed gives the same problem.</summary>
internal static class SmallProblems
{
    private static readonly int[] SteepLevels = [0, 0, 1, 2, Cost.MostFirst];

    /// <param name="seekers">At most so many.</param>
    /// <param name="cells">At most so many.</param>
    public static Draft Draw(int seed, int seekers, int cells)
    {
        var dice = new System.Random(seed);
        var draft = new Draft { Weights = WeightsOf(dice) };
        var cellCount = dice.Next(10) == 0 ? 0 : dice.Next(1, cells + 1);
        var roomy = dice.Next(4);
        for (var cell = 0; cell < cellCount; cell++)
        {
            draft.Cells.Add((Places(dice, roomy, seekers), -1));
        }

        var seekerCount = dice.Next(12) == 0 ? 0 : dice.Next(1, seekers + 1);
        var costs = CostsOf(dice);
        // Two halves of the cells never meet in one seeker's options.
        var apart = dice.Next(4) == 0;
        var choosiness = dice.Next(1, 5);
        while (draft.Seekers.Count < seekerCount)
        {
            if (draft.Seekers.Count > 0 && dice.Next(6) == 0)
            {
                var twin = draft.Seekers[dice.Next(draft.Seekers.Count)];
                draft.Seekers.Add(new Draft.Wish(twin.Unplaced, [.. twin.Options]));
                continue;
            }

            var half = dice.Next(2);
            var options = Enumerable.Range(0, cellCount).Where(cell => !apart || cell % 2 == half)
                .Where(_ => dice.Next(choosiness) == 0).OrderBy(_ => dice.Next()).Select(cell => (cell, costs())).ToList();
            draft.Seekers.Add(new Draft.Wish(costs(), options));
        }

        return draft;
    }

    /// <summary>Couples and groups of three among the seekers, and cells that share a place to be together in.</summary>
    public static Draft WithGroups(int seed, int seekers, int cells)
    {
        var draft = Draw(seed, seekers, cells);
        var dice = new System.Random(~seed);
        for (var cell = 0; cell < draft.Cells.Count; cell++)
        {
            draft.Cells[cell] = draft.Cells[cell] with { Together = dice.Next(3) - 1 };
        }

        var left = Enumerable.Range(0, draft.Seekers.Count).OrderBy(_ => dice.Next()).ToList();
        while (left.Count > 1 && dice.Next(4) > 0)
        {
            var size = Math.Min(left.Count, dice.Next(2, 4));
            draft.Groups.Add([.. left.Take(size)]);
            left.RemoveRange(0, size);
        }

        return draft;
    }

    private static int Places(System.Random dice, int roomy, int seekers) => roomy switch
    {
        0 => dice.Next(2),
        1 => dice.Next(3) == 0 ? seekers + dice.Next(1_000_000) : 0,
        _ => dice.Next(4),
    };

    private static Weights WeightsOf(System.Random dice) => dice.Next(12) switch
    {
        0 or 1 or 2 => new Weights(dice.Next(1, 50), dice.Next(1, 50), dice.Next(1, 50)),
        3 => new Weights(int.MaxValue, int.MaxValue, int.MaxValue),
        _ => Weights.Standard,
    };

    /// <summary>Nearly alike, all alike, of any size, steep at the top, or told apart by the tie alone.</summary>
    private static Func<Cost> CostsOf(System.Random dice)
    {
        var same = new Cost(dice.Next(3), dice.Next(50), dice.Next(1000));
        return dice.Next(6) switch
        {
            0 => () => same,
            1 => () => new Cost(dice.Next(2), dice.Next(3), dice.Next(3)),
            2 => () => new Cost(dice.Next(Cost.MostFirst + 1), dice.Next(Cost.MostSecond + 1), dice.Next(Cost.MostThird + 1), dice.Next(Cost.MostTie + 1)),
            3 => () => new Cost(SteepLevels[dice.Next(SteepLevels.Length)], dice.Next(40), dice.Next(1000)),
            4 => () => new Cost(1, 2, 3, dice.Next(4)),
            _ => () => new Cost(dice.Next(9), dice.Next(40), dice.Next(1000), dice.Next(100)),
        };
    }
}
