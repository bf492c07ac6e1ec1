using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The days help may start in each week of the horizon: working days from tomorrow on, and where the week has such, only
/// those after the time to answer has passed.
/// </summary>
internal sealed class StartDays
{
    private readonly LocalDate[][] days;
    private readonly Week first;

    public StartDays(LocalDate today, int horizonWeeks, Rulebook rules)
    {
        first = Domain.Week.Of(today);
        var answered = today.Plus(rules.WorkingDays(RuleIds.OfferAnswer, today));
        days = new LocalDate[horizonWeeks + 1][];
        for (var w = 0; w < days.Length; w++)
        {
            var monday = first.Plus(w).Monday;
            LocalDate[] open = [.. Enumerable.Range(0, 5).Select(monday.PlusDays).Where(d => d > today && NorwegianCalendar.IsWorkingDay(d))];
            LocalDate[] calm = [.. open.Where(d => d > answered)];
            days[w] = w > 0 && calm.Length > 0 ? calm : open;
        }
    }

    public Week Week(int ahead) => first.Plus(ahead);

    public bool Any(int ahead) => days[ahead].Length > 0;

    /// <summary>There must be <see cref="Any"/>.</summary>
    public LocalDate First(int ahead) => days[ahead][0];

    /// <summary>A day of the week; case numbers spread over them.</summary>
    public LocalDate In(int ahead, long caseNumber) => days[ahead][caseNumber % days[ahead].Length];

    /// <summary>The last day possible that is not after the limit; otherwise the first possible.</summary>
    public LocalDate InTime(int ahead, long caseNumber, LocalDate limit)
    {
        var day = In(ahead, caseNumber);
        return day <= limit ? day : days[ahead][0];
    }
}
