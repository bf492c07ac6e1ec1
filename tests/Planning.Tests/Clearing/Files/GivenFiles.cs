using System.Collections.Frozen;
using System.Text;
using Ledestjerne.Domain;
using Ledestjerne.Planning.Files;
using NodaTime;
using Shouldly;

namespace Ledestjerne.Tests;

/// <summary>The files of a run as a test gives them, and what reading them left. The first week is 2026-W48.</summary>
internal sealed class GivenFiles
{
    public const string WaitingHeader = "id,service,severity,waiting_since,latest_start,place,chosen,max_travel_minutes,group,note\n";
    public const string CapacityHeader = "provider,service,week,places\n";
    public const string OneMunicipality = "number,name,latitude,longitude\n3205,Lillestrøm,59.956,11.050\n";

    private readonly Dictionary<string, MemoryStream> written = [];

    public Stream Waiting { get; init; } = Of(WaitingHeader);

    public Stream Capacity { get; init; } = Of($"{CapacityHeader}a,knee,2026-W48,2\nb,knee,2026-W49,1\n");

    public Stream? Providers { get; init; }

    public Stream Municipalities { get; init; } = Of(OneMunicipality);

    public bool SetAside { get; init; }

    public string[] Services { get; init; } = [];

    public Faults Faults { get; } = new();

    public static readonly Week From = Week.Of(new LocalDate(2026, 11, 23));

    public static Stream Of(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    /// <summary>Waiting lists of one sound row each but for what the test puts in.</summary>
    public static GivenFiles People(params string[] rows) => new() { Waiting = Of(WaitingHeader + string.Join('\n', rows)) };

    public static string Row(
        string id = "p1", string severity = "2", string since = "2026-10-01", string latest = "2026-12-31",
        string place = "3205", string chosen = "", string travel = "", string group = "", string service = "knee", string note = "") =>
        string.Join(',', id, service, severity, since, latest, place, chosen, travel, group, note);

    public ClearingRead? Read()
    {
        var sources = new ClearingSources(
            new TableSource("w.csv", Waiting),
            new TableSource("c.csv", Capacity),
            Providers is null ? null : new TableSource("p.csv", Providers),
            [new TableSource("m.csv", Municipalities)]);
        var asked = new AskedFor(From, 26, Services.ToFrozenSet(StringComparer.Ordinal), "nb");
        using var tables = new ClearingTables(sources, asked, new ReadingRun(Faults, Create, SetAside, _ => { }, CancellationToken.None));
        return tables.Read();
    }

    /// <summary>Lines of a file that was written, without the last, empty one.</summary>
    public string[] Written(string file) =>
        written.TryGetValue(file, out var bytes) ? Encoding.UTF8.GetString(bytes.ToArray()).TrimEnd('\n').Split('\n') : [];

    /// <summary>The only thing that is wrong with the files.</summary>
    public string OnlyFault()
    {
        Read();
        Faults.Count.ShouldBe(1, string.Join('\n', Faults.First));
        return Faults.First[0].ToString();
    }

    public Stream Create(string name) => written[name] = new MemoryStream();
}
