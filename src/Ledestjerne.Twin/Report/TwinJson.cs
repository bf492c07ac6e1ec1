using System.Globalization;
using System.Text.Json;
using Ledestjerne.Planning;
using NodaTime.Text;

namespace Ledestjerne.Twin;

/// <summary>
/// Writes <c>twin.json</c>: everything the other files say, with intervals, and how it was made. A figure is
/// <c>[mean, low, high]</c>; an end that is not known is null, and so is a figure with nothing behind it.
/// </summary>
public sealed class TwinJson(TwinResult result, TwinWords words, TwinMark mark)
{
    private readonly FutureTable table = result.Table;

    public void Write(Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonOut.Options);
        json.WriteStartObject();
        WriteRun(json);
        WriteFigures(json);
        WriteScenarios(json);
        WriteServices(json);
        WriteWho(json);
        if (result.Dimensioned is { } dimensioned)
        {
            WritePlaces(json, dimensioned);
        }

        WriteFiles(json);
        json.WriteStartObject("seconds");
        foreach (var (stage, seconds) in mark.Stages)
        {
            json.WriteNumber(stage, Math.Round(seconds, 2));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRun(Utf8JsonWriter json)
    {
        var (plan, setup) = (table.Set.Plan, table.Set.Setup);
        json.WriteStartObject("run");
        json.WriteString("program", $"ledestjerne {mark.Version}");
        json.WriteString("runtime", mark.Runtime);
        json.WriteString("region", setup.Profile.Code);
        json.WriteString("region_name", words.Region(setup));
        json.WriteString("region_sha256", setup.Hash);
        json.WriteString("first_day", LocalDatePattern.Iso.Format(plan.From));
        json.WriteNumber("weeks", plan.Weeks);
        json.WriteNumber("warm_up_weeks", plan.WarmUpWeeks);
        json.WriteNumber("seed", plan.Seed);
        json.WriteNumber("replications", plan.Replications);
        json.WriteString("language", mark.Language);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json)
    {
        json.WriteStartArray("figures");
        foreach (var figure in ReportFigure.All)
        {
            json.WriteStartObject();
            json.WriteString("code", figure.Code);
            json.WriteString("unit", figure.Unit switch
            {
                FigureUnit.Days => "days",
                FigureUnit.Share => "share",
                FigureUnit.Count => "count",
            });
            json.WriteString("meaning", figure.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteScenarios(Utf8JsonWriter json)
    {
        json.WriteStartArray("scenarios");
        foreach (var future in table.Set.Futures)
        {
            json.WriteStartObject();
            json.WriteString("code", future.Scenario.Code);
            json.WriteString("name", words.Scenario(future.Scenario));
            json.WriteStartArray("changes");
            foreach (var change in future.Scenario.Changes)
            {
                json.WriteStringValue(words.Change(table.Set.Setup, change));
            }

            json.WriteEndArray();
            json.WriteStartArray("runs");
            foreach (var run in future.Runs)
            {
                json.WriteStartObject();
                json.WriteNumber("seed", run.Seed);
                json.WriteString("state_sha256", run.Account.StateHash);
                json.WriteNumber("commands", run.Account.Commands);
                json.WriteNumber("events", run.Account.Events);
                json.WriteNumber("entered", run.Account.Entered);
                json.WriteNumber("closed", run.Account.Closed);
                json.WriteNumber("open", run.Account.Open);
                json.WriteNumber("queue_days", Math.Round(run.Account.QueueDays, 3));
                json.WriteNumber("wait_days", Math.Round(run.Account.WaitDays, 3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteServices(Utf8JsonWriter json)
    {
        json.WriteStartArray("services");
        for (var scenario = 0; scenario < table.Scenarios; scenario++)
        {
            for (var service = 0; service < table.Services.Length; service++)
            {
                WriteService(json, scenario, service);
            }
        }

        json.WriteEndArray();
    }

    private void WriteService(Utf8JsonWriter json, int scenario, int service)
    {
        json.WriteStartObject();
        json.WriteString("scenario", table.Set.Futures[scenario].Scenario.Code);
        json.WriteString("service", TwinTables.ServiceCode(table.Services[service]));
        json.WriteString("name", words.Service(table.Set.Setup, table.Services[service]));
        json.WriteStartObject("whole");
        foreach (var figure in ReportFigure.All)
        {
            WriteFigure(json, figure.Code, table.Whole(scenario, service, figure));
        }

        json.WriteEndObject();
        if (scenario > 0)
        {
            json.WriteStartObject("difference");
            foreach (var figure in ReportFigure.All)
            {
                WriteFigure(json, figure.Code, table.Difference(scenario, service, figure));
            }

            json.WriteEndObject();
        }

        json.WriteStartObject("weeks");
        foreach (var figure in ReportFigure.All)
        {
            json.WritePropertyName(figure.Code);
            var weeks = Enumerable.Range(0, table.Weeks).Select(week => Text(table.InWeek(scenario, service, figure, week)));
            json.WriteRawValue($"[{string.Join(',', weeks)}]", skipInputValidation: true);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteWho(Utf8JsonWriter json)
    {
        json.WriteStartArray("who");
        foreach (var group in result.Groups)
        {
            json.WriteStartObject();
            json.WriteString("scenario", table.Set.Futures[group.Scenario].Scenario.Code);
            json.WriteString("service", TwinTables.ServiceCode(group.Service));
            json.WriteString("by", TwinTables.Word(group.By));
            json.WriteString("group", group.Group);
            json.WriteString("name", words.Group(table.Set.Setup, group));
            json.WriteBoolean("hidden", group.People is null);
            if (group.People is { } people)
            {
                json.WriteNumber("people", people);
                WriteFigure(json, "mean_wait_days", group.MeanWaitDays);
                WriteFigure(json, "late_share", group.LateShare);
                WriteFigure(json, "past_deadline", group.PastDeadline);
            }

            if (group is { Scenario: > 0, People: not null })
            {
                WriteFigure(json, "mean_wait_days_difference", group.WaitDifference);
                WriteFigure(json, "late_share_difference", group.LateDifference);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlaces(Utf8JsonWriter json, Dimensioned dimensioned)
    {
        json.WriteStartObject("needed_places");
        json.WriteString("target", dimensioned.Target.Text);
        json.WriteString("scenario", dimensioned.Future.Scenario.Code);
        json.WriteNumber("rounds", dimensioned.Rounds);
        json.WriteBoolean("confirmed_together", dimensioned.IsConfirmed);
        json.WriteStartArray("services");
        foreach (var needed in dimensioned.Services)
        {
            json.WriteStartObject();
            json.WriteString("service", needed.Service.Code);
            json.WriteString("name", words.Service(table.Set.Setup, needed.Service));
            json.WriteNumber("places_now", Math.Round(needed.PlacesNow, 2));
            json.WriteNumber("places_added", needed.Added);
            json.WriteBoolean("enough", needed.IsEnough);
            json.WritePropertyName("upper_bound");
            json.WriteRawValue(Text(needed.UpperBound));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteFiles(Utf8JsonWriter json)
    {
        foreach (var (name, marks) in new[] { ("read", mark.Read), ("written", mark.Written) })
        {
            json.WriteStartArray(name);
            foreach (var file in marks)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Name);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>On one line: a reader finds the figure, and the file stays small.</summary>
    private static void WriteFigure(Utf8JsonWriter json, string code, Estimate? estimate)
    {
        json.WritePropertyName(code);
        json.WriteRawValue(Text(estimate), skipInputValidation: true);
    }

    private static string Text(Estimate? estimate) =>
        estimate is { } known ? $"[{Text(known.Mean)},{Text(known.Low)},{Text(known.High)}]" : "null";

    private static string Text(double? number) =>
        TwinTables.Finite(number) is { } finite ? Math.Round(finite, 4).ToString("0.####", CultureInfo.InvariantCulture) : "null";
}
