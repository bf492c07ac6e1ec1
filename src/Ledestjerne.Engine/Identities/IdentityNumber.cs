using System.Diagnostics.CodeAnalysis;

namespace Ledestjerne.Engine;

/// <summary>
/// What a person is known by outside the region: a national identity number of eleven digits, or a temporary one that the
/// region itself gave. Identifies somebody: it is kept in the identity store only and never shown by ToString.
/// </summary>
public sealed class IdentityNumber : IEquatable<IdentityNumber>
{
    private const string TemporaryStart = "T-";
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    private IdentityNumber(string value) => Value = value;

    /// <summary>Eleven digits, or <c>T-</c> and 32 hexadecimal digits.</summary>
    public string Value { get; }

    public bool IsTemporary => Value.StartsWith(TemporaryStart, StringComparison.Ordinal);

    /// <summary>A number of the kind made for testing, whose month is raised by 40, 65 or 80: it can never be a real person's.</summary>
    public bool IsSynthetic => !IsTemporary && Value[2] >= '4';

    /// <param name="seed">Any; the same seed gives the same number.</param>
    public static IdentityNumber Temporary(Guid seed) => new($"{TemporaryStart}{seed:N}");

    /// <summary>Spaces are passed over. False unless both check digits are right.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IdentityNumber? number)
    {
        var value = text.Replace(" ", "", StringComparison.Ordinal);
        var isTemporary = value.StartsWith(TemporaryStart, StringComparison.Ordinal) && Guid.TryParseExact(value[2..], "N", out _);
        number = isTemporary || IsNational(value) ? new IdentityNumber(value) : null;
        return number is not null;
    }

    /// <summary>The two digits that complete nine; null for the few nines that no number begins with.</summary>
    public static string? CheckDigits(ReadOnlySpan<char> nine)
    {
        Span<char> digits = stackalloc char[11];
        nine.CopyTo(digits);
        return Check(digits, FirstWeights) is { } first && Put(digits, 9, first)
            && Check(digits, SecondWeights) is { } second
                ? $"{first}{second}"
                : null;
    }

    public bool Equals(IdentityNumber? other) => other is not null && other.Value == Value;

    public override bool Equals(object? obj) => Equals(obj as IdentityNumber);

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Hidden, so that no log line shows it by mistake.</summary>
    public override string ToString() => IsTemporary ? "T-…" : "…";

    private static bool IsNational(string value)
    {
        if (value.Length != 11 || value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        return CheckDigits(value.AsSpan(0, 9)) == value[9..];
    }

    private static int? Check(ReadOnlySpan<char> digits, int[] weights)
    {
        var sum = 0;
        for (var each = 0; each < weights.Length; each++)
        {
            sum += weights[each] * (digits[each] - '0');
        }

        var check = (11 - (sum % 11)) % 11;
        return check == 10 ? null : check;
    }

    private static bool Put(Span<char> digits, int at, int digit)
    {
        digits[at] = (char)('0' + digit);
        return true;
    }
}
