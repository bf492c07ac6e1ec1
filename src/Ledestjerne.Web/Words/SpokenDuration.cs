namespace Ledestjerne.Web.Words;

/// Lengths of time with their unit in words: "6 uker", "1 dag", "9 arbeidsdager". All take 0 or more.
public sealed class SpokenDuration(Language language)
{
    private readonly Text _text = new(language);
    private readonly SpokenNumber _numbers = new(language);

    public string Minutes(int minutes) => minutes < 60
        ? _text.Count("spoken.minutes", minutes)
        : minutes % 60 == 0
            ? _text.Count("spoken.hours", minutes / 60)
            : _text.Count("spoken.hours", minutes / 60) + " " + _text.Count("spoken.minutes", minutes % 60);

    public string Days(int days) => _text.Count("spoken.days", days);

    public string WorkingDays(int workingDays) => _text.Count("spoken.workingdays", workingDays);

    public string Weeks(int weeks) => _text.Count("spoken.weeks", weeks);

    public string Months(int months) => _text.Count("spoken.months", months);

    /// "5–8 uker"; "5 uker" when both ends are the same.
    public string WeekSpan(int from, int to) =>
        from == to ? Weeks(from) : _text["spoken.weekspan", _numbers.Whole(from), _numbers.Whole(to)];

    /// "om 9 arbeidsdager", "i dag" for 0.
    public string InWorkingDays(int workingDays) =>
        workingDays == 0 ? _text["spoken.today"] : _text["spoken.in", WorkingDays(workingDays)];

    /// Days under three weeks, then weeks, then months from 26 weeks: what people say of a wait.
    public string Wait(int days) => days switch
    {
        < 21 => Days(days),
        < 182 => Weeks((int)Math.Round(days / 7m)),
        _ => Months((int)Math.Round(days / 30.4m)),
    };
}
