using System.Collections.Immutable;
using System.Text.Json;
using Ledestjerne.Matching;

namespace Ledestjerne.Planning.Files;

/// <summary>A file that was read or written.</summary>
/// <param name="Name">As it was given, or its name in the folder.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record FileMark(string Name, long Bytes, string Sha256);

/// <summary>How the run was made.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Runtime">What it ran on.</param>
/// <param name="Stages">Seconds, by what was done; the only thing that differs between two runs on the same files.</param>
public sealed record RunMark(
    string Version,
    string Runtime,
    string Language,
    bool SetAside,
    ImmutableArray<string> Services,
    ImmutableArray<FileMark> Read,
    ImmutableArray<FileMark> Written,
    ImmutableArray<(string Stage, double Seconds)> Stages);

/// <summary>Writes <c>summary.json</c>: what came out, level by level, and the proof that no row is lost.</summary>
public sealed class ClearingSummary(ClearingRead read, Cleared cleared, ClearingAccount account, RunMark run, long disarmed)
{
    public void Write(Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonOut.Options);
        json.WriteStartObject();
        WriteRun(json);
        WriteAccount(json);
        WriteResult(json);
        WriteFairness(json);
        WriteFiles(json);
        json.WriteStartObject("seconds");
        foreach (var (stage, seconds) in run.Stages)
        {
            json.WriteNumber(stage, Math.Round(seconds, 2));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRun(Utf8JsonWriter json)
    {
        json.WriteStartObject("run");
        json.WriteString("program", $"ledestjerne {run.Version}");
        json.WriteString("runtime", run.Runtime);
        json.WriteString("first_week", read.Input.From.ToString());
        json.WriteString("first_day", NodaTime.Text.LocalDatePattern.Iso.Format(read.Input.From.Monday));
        json.WriteNumber("weeks", read.Input.Weeks);
        json.WriteString("order", cleared.Order == Order.Strict ? "strict" : "weighted");
        json.WriteString("language", run.Language);
        json.WriteBoolean("bad_rows_set_aside", run.SetAside);
        WriteTexts(json, "services_asked_for", run.Services);
        json.WriteEndObject();
    }

    private void WriteAccount(Utf8JsonWriter json)
    {
        json.WriteStartObject("account");
        WriteNumbers(
            json, "waiting", ("rows", account.Rows), ("offers", account.Offers), ("unplaced", account.Unplaced),
            ("rejected", account.Rejected), ("service_not_asked_for", account.NotAsked));
        WriteNumbers(
            json, "capacity", ("rows", account.CapacityRows), ("used", account.Used), ("unused", account.Unused),
            ("outside_the_weeks", account.OutsideTheWeeks), ("service_not_asked_for", account.CapacityNotAsked), ("rejected", account.CapacityRejected));
        WriteNumbers(json, "places", ("in_the_weeks", account.Places), ("taken", account.Taken), ("free", account.Places - account.Taken));
        WriteNumbers(
            json, "travel_unknown", ("people_without_place", read.Input.Waiting.LongCount(p => p.Home is null)),
            ("providers_without_coordinates", read.Input.Providers.LongCount(p => p.Location is null)));
        json.WriteNumber("fields_disarmed", disarmed);
        json.WriteEndObject();
    }

    private void WriteResult(Utf8JsonWriter json)
    {
        var gap = cleared.Certificate.Exact ? Levels.Zero : cleared.Certificate.Gap;
        json.WriteStartArray("objective");
        WriteLevel(json, 1, "breaches of deadline, weighed by severity", cleared.Total.First, gap.First);
        WriteLevel(json, 2, "weeks of waiting from the first week on", cleared.Total.Second, gap.Second);
        WriteLevel(json, 3, "minutes of travel, and steps down the order of choice", cleared.Total.Third, gap.Third);
        json.WriteEndArray();
        json.WriteStartObject("certificate");
        json.WriteBoolean("valid", cleared.Certificate.Valid);
        json.WriteBoolean("exact", cleared.Certificate.Exact);
        json.WriteBoolean("groups_by_search", cleared.Certificate.Searched);
        json.WriteEndObject();
        WriteNumbers(
            json, "breaches", ("among_offers", cleared.Offers.LongCount(o => o.Breach)), ("among_unplaced", cleared.Unplaced.LongCount(l => l.Breach)),
            ("beyond_rescue", cleared.BeyondRescue));
        WriteNumbers(
            json, "shortfall", ("rows", cleared.Shortfall.Length), ("places", cleared.Shortfall.Sum(m => (long)m.Places)),
            ("breaches_removed", cleared.Shortfall.Sum(m => (long)m.BreachesRemoved)));
    }

    private void WriteFairness(Utf8JsonWriter json)
    {
        json.WriteStartArray("fairness");
        foreach (var group in cleared.Fairness)
        {
            json.WriteStartObject();
            json.WriteString("by", group.By switch { FairnessBy.Area => "area", FairnessBy.Sex => "sex", FairnessBy.AgeBand => "age" });
            json.WriteString("name", group.By == FairnessBy.Area ? read.Input.AreaNames.GetValueOrDefault(group.Name, group.Name) : group.Name);
            json.WriteNumber("placed", group.People);
            json.WriteNumber("mean_wait_days", decimal.Round(group.MeanWaitDays, 1));
            json.WriteNumber("explained_wait_days", decimal.Round(group.ExplainedWaitDays, 1));
            json.WriteNumber("unplaced", group.LeftWaiting);
            json.WriteNumber("explained_unplaced", decimal.Round(group.ExplainedLeft, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFiles(Utf8JsonWriter json)
    {
        json.WriteStartArray("read");
        foreach (var mark in run.Read)
        {
            json.WriteStartObject();
            WriteMark(json, mark);
            if (read.Counts.FirstOrDefault(c => c.File == mark.Name) is { } count)
            {
                json.WriteNumber("rows", count.Rows);
                json.WriteNumber("rejected", count.Rejected);
                WriteTexts(json, "columns_carried_along", count.Carried);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("written");
        foreach (var mark in run.Written)
        {
            json.WriteStartObject();
            WriteMark(json, mark);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMark(Utf8JsonWriter json, FileMark mark)
    {
        json.WriteString("file", mark.Name);
        json.WriteNumber("bytes", mark.Bytes);
        json.WriteString("sha256", mark.Sha256);
    }

    private static void WriteLevel(Utf8JsonWriter json, int level, string what, long value, long gap)
    {
        json.WriteStartObject();
        json.WriteNumber("level", level);
        json.WriteString("what", what);
        json.WriteNumber("value", value);
        json.WriteNumber("unproven_at_most", gap);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, long Value)> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (number, value) in numbers)
        {
            json.WriteNumber(number, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
