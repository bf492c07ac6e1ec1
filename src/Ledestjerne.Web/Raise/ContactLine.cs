using System.Text.RegularExpressions;

namespace Ledestjerne.Web.Raise;

/// "Kari Nordmann, 912 34 567" in one field: a name and a way to reach. Whatever is written is kept.
public sealed partial record ContactLine(string GivenName, string FamilyName, string? Phone)
{
    public static ContactLine From(string line)
    {
        var phone = Number().Match(line);
        var name = (phone.Success ? line.Remove(phone.Index, phone.Length) : line).Trim(' ', ',', ';', ':', '.', '–', '-');
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ContactLine(
            words.Length > 1 ? string.Join(' ', words[..^1]) : name,
            words.Length > 1 ? words[^1] : "",
            phone.Success ? phone.Value.Trim() : null);
    }

    [GeneratedRegex(@"\+?\d[\d ]{6,}\d")]
    private static partial Regex Number();
}
