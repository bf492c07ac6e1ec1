using System.Globalization;
using Ledestjerne.Matching;

namespace Ledestjerne.Bench;

/// <summary>A name and a value a line, as scripts read them.</summary>
internal static class Printed
{
    public static void Line(string name, double value, string format = "F4") =>
        Console.WriteLine($"{name}: {value.ToString(format, CultureInfo.InvariantCulture)}");

    public static void Verdict(Certificate certificate) => Console.WriteLine("certificate: " + certificate switch
    {
        { Flaw: { } flaw } => $"wrong, {flaw}",
        { Exact: true } => "exact",
        { Gap: var gap } => $"at most {gap.First}/{gap.Second}/{gap.Third} above the best",
    });
}
