using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// Synthetic national identity numbers: eleven digits as real ones, with both check digits, but with 80 added to the
/// month, so that no living person can have one. Day, month + 80, year, three digits for the century and the
/// person (even for women), two check digits modulo 11.
/// </summary>
public static class NationalNumber
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    private const int SyntheticMonth = 80;

    /// <param name="born">1900–2039.</param>
    /// <param name="serial">0–499: which of those born that day.</param>
    /// <returns>Nothing for the serials whose check digit would be ten.</returns>
    public static string? Of(LocalDate born, int serial)
    {
        Span<int> digits = stackalloc int[11];
        Put(digits, 0, born.Day);
        Put(digits, 2, born.Month + SyntheticMonth);
        Put(digits, 4, born.Year % 100);
        var individual = born.Year < 2000 ? serial : 500 + serial;
        digits[6] = individual / 100;
        Put(digits, 7, individual % 100);
        digits[9] = Check(digits, FirstWeights);
        digits[10] = digits[9] == 10 ? 10 : Check(digits, SecondWeights);
        return digits[10] == 10 ? null : string.Create(11, digits, static (text, d) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)('0' + d[i]);
            }
        });
    }

    /// <summary>Whether a text is a synthetic number with right check digits.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length != 11 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        int[] digits = [.. text.Select(c => c - '0')];
        var month = (10 * digits[2]) + digits[3] - SyntheticMonth;
        return month is >= 1 and <= 12 && Check(digits, FirstWeights) == digits[9] && Check(digits, SecondWeights) == digits[10];
    }

    private static int Check(ReadOnlySpan<int> digits, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * digits[i];
        }

        return (11 - (sum % 11)) % 11;
    }

    private static void Put(Span<int> digits, int at, int twoDigits) => (digits[at], digits[at + 1]) = (twoDigits / 10, twoDigits % 10);
}
