using System.Globalization;

namespace Ledestjerne.Web.Words;

/// Numbers as people write them: 3 912 and 3,5 in bokmål (narrow no-break space), 3,912 and 3.5 in English.
public sealed class SpokenNumber(Language language)
{
    private const string NarrowSpace = "\u202F";
    private const string NoBreakSpace = "\u00A0";

    private readonly NumberFormatInfo _format = language switch
    {
        Language.Bokmaal => new() { NumberGroupSeparator = NarrowSpace, NumberDecimalSeparator = ",", NegativeSign = "\u2212" },
        Language.English => new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "\u2212" },
    };

    public string Whole(long number) => number.ToString("N0", _format);

    /// At most the given decimals, 0–6; zeros at the end are dropped.
    public string Decimal(decimal number, int decimals = 1) =>
        number.ToString("#,0." + new string('#', decimals), _format);

    /// A share from 0 to 1 as percent: 0.125 is "12,5 %".
    public string Percent(decimal share, int decimals = 0) =>
        Decimal(share * 100, decimals) + (language == Language.Bokmaal ? NoBreakSpace + "%" : "%");

    /// A change with its sign: +12, −3, 0.
    public string Change(long number) => (number > 0 ? "+" : "") + Whole(number);

    /// Whole kroner from øre: "1 250 kr", "NOK 1,250".
    public string Kroner(long oere)
    {
        var kroner = Whole((long)Math.Round(oere / 100m, MidpointRounding.AwayFromZero));
        return language == Language.Bokmaal ? kroner + NoBreakSpace + "kr" : "NOK" + NoBreakSpace + kroner;
    }
}
