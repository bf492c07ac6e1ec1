namespace Ledestjerne.Engine.Measures;

/// <summary>
/// What the public may see of counts of people. A count from 1 to 4 is hidden; nought is nobody and is shown. Where the
/// total is shown, so many more are hidden that none of the hidden ones can be reckoned from it.
/// </summary>
public static class Suppression
{
    /// <summary>Counts below this, other than nought, are hidden.</summary>
    public const int Least = 5;

    /// <returns>The count, or nothing when it is hidden.</returns>
    public static int? Count(int count) => count is > 0 and < Least ? null : count;

    /// <summary>A mean, median or share is hidden when so few people are behind it that it tells of one of them.</summary>
    public static int? Figure(int people, int? figure) => people < Least ? null : figure;

    /// <summary>Counts whose sum is shown beside them.</summary>
    public static int?[] Row(ReadOnlySpan<int> counts)
    {
        var hidden = new bool[counts.Length];
        Hide(counts, hidden);
        return Shown(counts, hidden);
    }

    /// <summary>Counts whose sums are shown for each row and each column.</summary>
    /// <param name="counts">Rows of the same length.</param>
    public static int?[][] Table(int[][] counts)
    {
        var columns = counts.Length == 0 ? 0 : counts[0].Length;
        bool[][] hidden = [.. counts.Select(r => new bool[r.Length])];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var r = 0; r < counts.Length; r++)
            {
                changed |= Hide(counts[r], hidden[r]);
            }

            for (var c = 0; c < columns; c++)
            {
                changed |= HideColumn(counts, hidden, c);
            }
        }

        return [.. counts.Select((row, r) => Shown(row, hidden[r]))];
    }

    private static bool HideColumn(int[][] counts, bool[][] hidden, int column)
    {
        int[] values = [.. counts.Select(r => r[column])];
        bool[] flags = [.. hidden.Select(r => r[column])];
        var changed = Hide(values, flags);
        for (var r = 0; r < flags.Length; r++)
        {
            hidden[r][column] = flags[r];
        }

        return changed;
    }

    /// <returns>Whether anything more was hidden.</returns>
    private static bool Hide(ReadOnlySpan<int> counts, bool[] hidden)
    {
        var changed = false;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!hidden[i] && Count(counts[i]) is null)
            {
                hidden[i] = changed = true;
            }
        }

        while (CanBeReckoned(counts, hidden) && Smallest(counts, hidden) is { } also)
        {
            hidden[also] = changed = true;
        }

        return changed;
    }

    /// <summary>
    /// One hidden count is the total less the others. Several small ones are told by their sum when it is the least or the
    /// most they can have together; one that is not small hides that.
    /// </summary>
    private static bool CanBeReckoned(ReadOnlySpan<int> counts, bool[] hidden)
    {
        int number = 0, sum = 0, large = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (hidden[i])
            {
                number++;
                sum += counts[i];
                large += counts[i] is 0 or >= Least ? 1 : 0;
            }
        }

        return number == 1 || (number > 1 && large == 0 && (sum == number || sum == number * (Least - 1)));
    }

    /// <summary>The smallest shown count of 5 or more, or a shown nought when there is none.</summary>
    private static int? Smallest(ReadOnlySpan<int> counts, bool[] hidden)
    {
        int? best = null;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!hidden[i] && (best is not { } b || Size(counts[i]) < Size(counts[b])))
            {
                best = i;
            }
        }

        return best;
    }

    private static int Size(int count) => count == 0 ? int.MaxValue : count;

    private static int?[] Shown(ReadOnlySpan<int> counts, bool[] hidden)
    {
        var shown = new int?[counts.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = hidden[i] ? null : counts[i];
        }

        return shown;
    }
}
