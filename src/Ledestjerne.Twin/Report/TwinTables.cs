using Ledestjerne.Domain;
using Ledestjerne.Planning.Files;
using NodaTime.Text;

namespace Ledestjerne.Twin;

/// <summary>Writes what came of the runs as tables. Every figure has its mean and the ends of its interval.</summary>
/// <param name="create">Makes one of the files of <see cref="TwinFile"/>; closed here.</param>
public sealed class TwinTables(TwinResult result, TwinWords words, Func<string, Stream> create)
{
    private static readonly string[] Intervals = ["", "_low", "_high"];

    private readonly FutureTable table = result.Table;

    public void Write()
    {
        WriteServices();
        WriteWeeks();
        WriteWho();
        if (result.Dimensioned is { } dimensioned)
        {
            WritePlaces(dimensioned);
        }
    }

    private void WriteServices()
    {
        using var to = Begin(
            TwinFile.Services,
            ["scenario", "service", "service_name", .. ReportFigure.All.SelectMany(f => Columns(f.Code)), .. ReportFigure.All.SelectMany(f => Columns(f.Code + "_difference"))]);
        for (var scenario = 0; scenario < table.Scenarios; scenario++)
        {
            for (var service = 0; service < table.Services.Length; service++)
            {
                to.Field(ScenarioCode(scenario)).Field(ServiceCode(table.Services[service])).Field(words.Service(table.Set.Setup, table.Services[service]));
                foreach (var figure in ReportFigure.All)
                {
                    Field(to, table.Whole(scenario, service, figure));
                }

                foreach (var figure in ReportFigure.All)
                {
                    Field(to, scenario == 0 ? null : table.Difference(scenario, service, figure));
                }

                to.EndRow();
            }
        }
    }

    private void WriteWeeks()
    {
        using var to = Begin(TwinFile.Weeks, ["scenario", "service", "week", "week_begins", .. ReportFigure.All.SelectMany(f => Columns(f.Code))]);
        for (var scenario = 0; scenario < table.Scenarios; scenario++)
        {
            for (var service = 0; service < table.Services.Length; service++)
            {
                for (var week = 0; week < table.Weeks; week++)
                {
                    to.Field(ScenarioCode(scenario)).Field(ServiceCode(table.Services[service])).Field(week + 1)
                        .Field(LocalDatePattern.Iso.Format(table.Set.Plan.From.PlusWeeks(week)));
                    foreach (var figure in ReportFigure.All)
                    {
                        Field(to, table.InWeek(scenario, service, figure, week));
                    }

                    to.EndRow();
                }
            }
        }
    }

    private void WriteWho()
    {
        using var to = Begin(
            TwinFile.Who,
            [
                "scenario", "service", "by", "group", "group_name", "people", .. Columns("mean_wait_days"), .. Columns("late_share"),
                .. Columns("past_deadline"), .. Columns("mean_wait_days_difference"), .. Columns("late_share_difference"),
            ]);
        foreach (var group in result.Groups)
        {
            to.Field(ScenarioCode(group.Scenario)).Field(ServiceCode(group.Service)).Field(Word(group.By)).Field(group.Group)
                .Field(words.Group(table.Set.Setup, group)).FieldOrEmpty(group.People);
            Field(to, group.MeanWaitDays);
            Field(to, group.LateShare);
            Field(to, group.PastDeadline);
            Field(to, group.Scenario == 0 ? null : group.WaitDifference);
            Field(to, group.Scenario == 0 ? null : group.LateDifference);
            to.EndRow();
        }
    }

    private void WritePlaces(Dimensioned dimensioned)
    {
        using var to = Begin(TwinFile.Places, ["service", "service_name", "places_now", "places_added", "enough", "upper_bound"]);
        foreach (var needed in dimensioned.Services)
        {
            to.Field(needed.Service.Code).Field(words.Service(table.Set.Setup, needed.Service)).FieldOrEmpty(needed.PlacesNow).Field(needed.Added)
                .Field(needed.IsEnough ? "yes" : "no").FieldOrEmpty(Finite(needed.UpperBound)).EndRow();
        }
    }

    public static string Word(HitBy by) => by switch
    {
        HitBy.Municipality => "municipality",
        HitBy.Age => "age",
        HitBy.Severity => "severity",
    };

    /// <summary>As it stands in every file; <c>all</c> is all services together.</summary>
    public static string ServiceCode(ServiceId? service) => service?.Code ?? "all";

    public static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static IEnumerable<string> Columns(string figure) => Intervals.Select(end => figure + end);

    /// <summary>Three fields; an end that is not known is empty.</summary>
    private static void Field(CsvOut to, Estimate? estimate) =>
        to.FieldOrEmpty(estimate?.Mean).FieldOrEmpty(Finite(estimate?.Low)).FieldOrEmpty(Finite(estimate?.High));

    private CsvOut Begin(string file, string[] columns) => new(create(file), CsvFormat.Plain, columns);

    private string ScenarioCode(int scenario) => table.Set.Futures[scenario].Scenario.Code;
}
