using System.Globalization;
using Ledestjerne.Matching;

namespace Ledestjerne.Bench;

/// <summary>The words after a command. Each is asked for once; <see cref="Nothing"/> refuses what nobody asked for.</summary>
internal sealed class Given(IEnumerable<string> words)
{
    private readonly List<string> left = [.. words];

    public bool Flag(string name) => left.Remove(name);

    /// <exception cref="FormatException">Nothing follows the option.</exception>
    public string? Option(string name, string allowed)
    {
        var index = left.IndexOf(name);
        if (index < 0)
        {
            return null;
        }

        if (index + 1 == left.Count)
        {
            throw new FormatException($"Found nothing after {name}; allowed: {allowed}.");
        }

        var value = left[index + 1];
        left.RemoveRange(index, 2);
        return value;
    }

    /// <summary>The next word that is no option; ask for the options first.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public string Argument(string what)
    {
        if (left.Count == 0 || left[0].StartsWith('-'))
        {
            throw new FormatException($"Found {(left.Count == 0 ? "nothing" : left[0])}; needed: {what}.");
        }

        var word = left[0];
        left.RemoveAt(0);
        return word;
    }

    /// <exception cref="FormatException">Something is left over.</exception>
    public void Nothing(string allowed)
    {
        if (left.Count > 0)
        {
            throw new FormatException($"Found {string.Join(' ', left)}; allowed: {allowed}.");
        }
    }

    /// <summary><c>--order weighted|strict</c>; weighted when left out.</summary>
    public Order Order() => (Option("--order", "weighted, strict") ?? "weighted") switch
    {
        "weighted" => Matching.Order.Weighted,
        "strict" => Matching.Order.Strict,
        var other => throw new FormatException($"Found --order {other}; allowed: weighted, strict."),
    };

    public static int Number(string text, string what, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Found {text} as {what}; allowed: {least} to {most}."));
}
