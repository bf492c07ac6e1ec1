using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using Microsoft.AspNetCore.Http;

namespace Ledestjerne.Web.Laboratory;

/// The fields of the form where an experiment is chosen, and what is read out of them.
public sealed class ExperimentForm(RegionAtHand region, Visit visit)
{
    public const string What = "hva";
    public const string Weeks = "uker";
    public const string Times = "ganger";

    private readonly PlacesToday _places = new(region.Setup, Week.Of(visit.Today).Plus(1));

    public PlacesToday Places => _places;

    public ImmutableArray<Happening> Ready => Happenings.Of(region.Setup, _places);

    public static string PlacesOf(Service service) => $"plasser-{service.Id.Code}";

    /// What the address says, or the usual.
    public static FormState From(IQueryCollection query)
    {
        var form = FormState.Empty.With(Weeks, $"{Experiment.UsualWeeks}").With(Times, $"{Experiment.UsualTimes}");
        foreach (var (field, value) in query)
            form.With(field, value.ToString());
        return form;
    }

    /// Null when something is wrong; the form then says what.
    public Experiment? Read(FormState form)
    {
        var chosen = form[What].Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Happening> happenings = [.. Ready.Where(each => chosen.Contains(each.Code))];
        if (chosen.Except(happenings.Select(each => each.Code)).FirstOrDefault() is { } unknown)
            form.Wrong(What, Wrote("lab.wrong.unknown", unknown));
        ImmutableArray<PlacesMoved> places = [.. _places.Services.Select(each => new PlacesMoved(each, MovedIn(form, each))).Where(each => each.PerWeek != 0)];
        var weeks = Whole(form, Weeks, "lab.wrong.weeks", Experiment.LeastWeeks, Experiment.MostWeeks);
        var times = Whole(form, Times, "lab.wrong.times", Experiment.LeastTimes, Experiment.MostTimes);
        if (form.IsRight && happenings.IsEmpty && places.IsEmpty)
            form.Wrong(What, visit.Text["lab.wrong.nothing"]);
        return form.IsRight ? new Experiment(happenings, places, weeks, times) : null;
    }

    private int MovedIn(FormState form, Service service)
    {
        var field = PlacesOf(service);
        var least = -_places.Of(service.Id);
        if (form[field].Length == 0)
            return 0;
        if (TryWhole(form[field], out var moved) && moved >= least && moved <= Experiment.MostPlaces)
            return moved;
        form.Wrong(field, Wrote(
            "lab.wrong.places", form[field], visit.Text[service.Name()], visit.Numbers.Whole(least), visit.Numbers.Whole(Experiment.MostPlaces)));
        return 0;
    }

    private int Whole(FormState form, string field, string wrong, int least, int most)
    {
        if (TryWhole(form[field], out var number) && number >= least && number <= most)
            return number;
        form.Wrong(field, Wrote(wrong, form[field], least, most));
        return 0;
    }

    /// What is allowed, and what was found.
    private string Wrote(string wrong, string found, params object[] allowed) =>
        found.Length == 0 ? visit.Text[wrong, allowed] : $"{visit.Text[wrong, allowed]} {visit.Text["lab.wrong.found", found]}";

    private static bool TryWhole(string words, out int number) =>
        int.TryParse(words.Replace('\u2212', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
