namespace Ledestjerne.Twin;

/// <summary>Whole things shared out in proportion to weights, by the largest remainder; equal remainders go to the first.</summary>
internal static class Apportioning
{
    /// <param name="total">0 or more.</param>
    /// <param name="weights">0 or more each; when all are 0 everybody weighs the same.</param>
    /// <param name="shares">As long as the weights; their sum is the total, or 0 when there is nobody.</param>
    public static void Share(int total, ReadOnlySpan<double> weights, Span<int> shares)
    {
        shares.Clear();
        if (weights.Length == 0)
        {
            return;
        }

        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var left = total;
        var remainders = new double[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = sum > 0 ? total * weights[i] / sum : (double)total / weights.Length;
            shares[i] = (int)exact;
            remainders[i] = exact - shares[i];
            left -= shares[i];
        }

        for (; left > 0; left--)
        {
            var most = remainders.AsSpan().IndexOf(Largest(remainders));
            shares[most]++;
            remainders[most] -= 1;
        }
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
