using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>A target as people write it: <c>mean wait of each service ≤ 2 weeks</c>.</summary>
public static partial class TargetText
{
    /// <summary>What a target may look like; part of every error.</summary>
    public const string Forms =
        "\"mean wait of each service ≤ 2 weeks\" (or days), \"late share of each service ≤ 1 %\", \"waiting at the end of each service ≤ 100\"; "
        + "instead of \"each service\" the code or the name of one; <= for ≤";

    private const double MostDays = 3_650;
    private const double MostPeople = 10_000_000;

    /// <param name="wrong">What was found and what is allowed, when it is no target.</param>
    /// <returns>Nothing when it is no target.</returns>
    public static DimensioningTarget? Read(string text, Catalogue catalogue, out string wrong)
    {
        var match = Form().Match(text.Trim());
        wrong = $"found {text.Trim()}; allowed: {Forms}";
        if (!match.Success || Figure(match.Groups["figure"].Value) is not { } figure)
        {
            return null;
        }

        var of = match.Groups["of"].Value.Trim();
        ServiceId? service = null;
        if (!of.Equals("each service", StringComparison.OrdinalIgnoreCase))
        {
            service = Find(of, catalogue);
            if (service is null)
            {
                wrong = $"found the service {of}; allowed: each service, {string.Join(", ", catalogue.Services.Keys.Select(s => s.Code).Order(StringComparer.Ordinal))}";
                return null;
            }
        }

        var number = double.Parse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        if (AtMost(figure, number, unit) is { } most)
        {
            wrong = "";
            return new DimensioningTarget(figure, service, most, text.Trim());
        }

        wrong = $"found {match.Groups["number"].Value} {unit}".TrimEnd() + $"; allowed after {match.Groups["figure"].Value}: {Units(figure)}";
        return null;
    }

    private static TargetFigure? Figure(string words) => words.ToLowerInvariant() switch
    {
        "mean wait" => TargetFigure.MeanWait,
        "late share" => TargetFigure.LateShare,
        "waiting at the end" => TargetFigure.WaitingAtEnd,
        _ => null,
    };

    /// <summary>By code or by name in either language.</summary>
    private static ServiceId? Find(string name, Catalogue catalogue) => catalogue.Services.Values
        .Where(s => Same(s.Id.Code, name) || Same(s.NameNb, name) || Same(s.NameEn, name))
        .OrderBy(s => s.Id.Code, StringComparer.Ordinal).Select(s => (ServiceId?)s.Id).FirstOrDefault();

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <returns>Nothing for a unit that does not belong to the figure, or a number out of range.</returns>
    private static double? AtMost(TargetFigure figure, double number, string unit) => (figure, unit) switch
    {
        (TargetFigure.MeanWait, "day" or "days") when number is > 0 and <= MostDays => number,
        (TargetFigure.MeanWait, "week" or "weeks") when number > 0 && DimensioningTarget.Days(number) <= MostDays => DimensioningTarget.Days(number),
        (TargetFigure.LateShare, "%" or "per cent") when number is >= 0 and <= 100 => number / 100,
        (TargetFigure.WaitingAtEnd, "" or "people") when number is >= 0 and <= MostPeople => number,
        _ => null,
    };

    private static string Units(TargetFigure figure) => figure switch
    {
        TargetFigure.MeanWait => "more than 0 days or weeks, up to ten years",
        TargetFigure.LateShare => "0–100 %",
        TargetFigure.WaitingAtEnd => "0 people or more, without a unit or with people",
    };

    [GeneratedRegex(
        @"^(?<figure>mean wait|late share|waiting at the end) of (?<of>.+?)\s*(≤|<=)\s*(?<number>\d{1,9}([.,]\d{1,6})?)\s*(?<unit>[\p{L}%][\p{L} ]*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
