using System.Globalization;
using System.Text.Json;

namespace Ledestjerne.Bench;

/// <summary>Prints one line a number, with whether it is inside its budget; numbers without a budget are for reading only.</summary>
internal sealed class Report(string budgetPath)
{
    private readonly Dictionary<string, Dictionary<string, double>> budget =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(File.ReadAllText(budgetPath))!;

    public bool Failed { get; private set; }

    public void Line(string name, double value)
    {
        var shown = value.ToString("N0", CultureInfo.InvariantCulture);
        if (!budget.TryGetValue(name, out var limits))
        {
            Console.WriteLine($"{name}: {shown}");
            return;
        }

        var passed = (!limits.TryGetValue("min", out var min) || value >= min) && (!limits.TryGetValue("max", out var max) || value <= max);
        var limit = string.Join(", ", limits.Select(each => $"{each.Key} {each.Value.ToString("N0", CultureInfo.InvariantCulture)}"));
        Console.WriteLine($"{name}: {shown} ({limit}) {(passed ? "pass" : "FAIL")}");
        Failed |= !passed;
    }
}
