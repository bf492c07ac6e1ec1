using System.Globalization;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>What a report says to people and how it writes numbers and days, in bokmål or English.</summary>
public abstract class ReportWords
{
    private readonly WordList list;
    private readonly NumberFormatInfo format;
    private readonly CultureInfo culture;

    /// <param name="language">nb or en.</param>
    protected ReportWords(string language, WordList list)
    {
        (Language, this.list) = (language, list);
        culture = CultureInfo.GetCultureInfo(language == "nb" ? "nb-NO" : "en-GB");
        format = language == "nb"
            ? new NumberFormatInfo { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = ",", NegativeSign = "\u2212" }
            : new NumberFormatInfo { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "\u2212" };
    }

    /// <summary>nb or en.</summary>
    public string Language { get; }

    /// <summary>The words behind a key, with what they are about put in.</summary>
    /// <exception cref="KeyNotFoundException">There are no such words.</exception>
    public string Say(string key, params ReadOnlySpan<object?> about) =>
        string.Format(CultureInfo.InvariantCulture, list.Of(key, Language), about);

    /// <summary>1 234 and 1,234.</summary>
    public string Whole(long number) => number.ToString("N0", format);

    /// <summary>At most one decimal.</summary>
    public string Decimal(decimal number) => Decimal(number, 1);

    /// <param name="most">Decimals; those at the end that are nought are left out.</param>
    public string Decimal(decimal number, int most) => number.ToString("#,0." + new string('#', most), format);

    /// <summary>2. desember 2026 and 2 December 2026.</summary>
    public string Date(LocalDate day) => Language == "nb"
        ? day.ToString("d. MMMM yyyy", culture)
        : day.ToString("d MMMM yyyy", culture);

    /// <summary>At the beginning of a sentence.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : string.Concat(char.ToUpper(words[0], CultureInfo.InvariantCulture).ToString(), words[1..]);
}
