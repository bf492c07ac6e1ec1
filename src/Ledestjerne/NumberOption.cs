using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ledestjerne.Planning.Files;

namespace Ledestjerne;

/// <summary>Options that are whole numbers within bounds. Whoever writes something else is told what was found and what is allowed.</summary>
internal static class NumberOption
{
    /// <param name="otherwise">When it is left out.</param>
    /// <param name="most">Itself allowed, as <paramref name="least"/> is.</param>
    public static Option<int> Of(string name, string what, int otherwise, int least, int most) => new(name)
    {
        Description = Described(what, least, most),
        DefaultValueFactory = _ => otherwise,
        CustomParser = found => Read(found, name, least, most) ?? otherwise,
    };

    /// <summary>Empty when it is left out.</summary>
    public static Option<int?> OrNone(string name, string what, int least, int most) => new(name)
    {
        Description = Described(what, least, most),
        CustomParser = found => Read(found, name, least, most),
    };

    private static string Described(string what, int least, int most) => $"{what} [{least}–{most}]";

    private static int? Read(ArgumentResult found, string name, int least, int most)
    {
        var text = found.Tokens[0].Value;
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number < least || number > most)
        {
            found.AddError($"{name}: found {Fault.Show(text)}; allowed: {(isNumber ? "" : "a whole number, ")}{least}–{most}");
            return null;
        }

        return number;
    }
}
