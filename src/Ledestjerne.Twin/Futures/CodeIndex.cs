namespace Ledestjerne.Twin;

/// <summary>
/// Small numbers for a closed list of codes, 0 and up in their own order, for tables on the hot path: mostly the one asked for last,
/// otherwise four characters are read and one code compared, as a rule by reference. Not for concurrent use.
/// </summary>
internal sealed class CodeIndex
{
    private readonly string[] slots;
    private readonly int[] numbers;
    private readonly int mask;

    /// <summary>What was asked for last, and mostly is again.</summary>
    private string? asked;
    private int answer = -1;

    /// <param name="codes">Each once, none empty.</param>
    public CodeIndex(IReadOnlyList<string> codes)
    {
        var size = 16;
        while (size < codes.Count * 4)
        {
            size *= 2;
        }

        (slots, numbers, mask) = (new string[size], new int[size], size - 1);
        for (var number = 0; number < codes.Count; number++)
        {
            var at = Hash(codes[number]) & mask;
            while (slots[at] is not null)
            {
                at = (at + 1) & mask;
            }

            (slots[at], numbers[at]) = (codes[number], number);
        }
    }

    /// <returns>−1 for a code that is not of the list.</returns>
    public int Find(string code)
    {
        if (ReferenceEquals(code, asked))
        {
            return answer;
        }

        for (var at = Hash(code) & mask; slots[at] is { } there; at = (at + 1) & mask)
        {
            if (string.Equals(there, code))
            {
                (asked, answer) = (code, numbers[at]);
                return answer;
            }
        }

        return -1;
    }

    /// <exception cref="KeyNotFoundException">A code that is not of the list: a bug of the caller.</exception>
    public int this[string code] => Find(code) is >= 0 and var number ? number : throw new KeyNotFoundException(code);

    private static int Hash(string code)
    {
        var mixed = (uint)(code[0] + (code[code.Length >> 1] * 37) + (code[^1] * 1_369) + (code[Math.Max(0, code.Length - 2)] * 101) + (code.Length * 50_653)) * 0x9E3779B1u;
        return (int)(mixed >> 12);
    }
}
