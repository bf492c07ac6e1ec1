using Ledestjerne.Domain;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Regional;

/// The words of the field: each value of each enumeration of the domain as it is said, and names that come from the
/// region's files. The words stand in Words/term.json under <c>term.provider-kind.non-profit</c>.
public static class Terms
{
    /// "ideell", "sykepleier", "vurdere behovet".
    public static string Of<TEnum>(this Text text, TEnum value) where TEnum : struct, Enum =>
        text[$"term.{Kebab(typeof(TEnum).Name)}.{Kebab(value.ToString())}"];

    /// A language by its ISO 639 code; the code itself where we have no word for it.
    public static string OfLanguage(this Text text, string code) =>
        Wording.Embedded.All.TryGetValue($"term.language.{code}", out var said) ? text[said] : code;

    /// A country by its ISO 3166 code; the code itself where we have no word for it.
    public static string OfCountry(this Text text, string code) =>
        Wording.Embedded.All.TryGetValue($"term.country.{code.ToLowerInvariant()}", out var said) ? text[said] : code;

    /// What a case is called while it is in its state: "Du venter på plass" is said elsewhere, this is the label.
    public static string OfState(this Text text, Case c) => text[$"term.state.{Kebab(c.GetType().Name)}"];

    public static Said Name(this Service service) => new(service.NameNb, service.NameEn);

    public static Said About(this Service service) => new(service.AboutNb, service.AboutEn);

    public static Said Words(this Rule rule) => new(rule.TextNb, rule.TextEn);

    /// For the middle of a sentence; "GP" stays as it is.
    public static string Lower(string words) =>
        words.Length < 2 || char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];

    /// "NonProfit" as "non-profit".
    public static string Kebab(string pascal)
    {
        var kebab = new System.Text.StringBuilder(pascal.Length + 8);
        foreach (var (index, letter) in pascal.Index())
        {
            if (char.IsUpper(letter) && index > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }
        return kebab.ToString();
    }
}
