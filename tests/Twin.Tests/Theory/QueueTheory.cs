using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Tests;

/// <summary>
/// What the theory of queues says of a region whose services are stations: Jackson's traffic equations (1957) give the
/// arrivals of each station, and Erlang's second formula (1917) the mean wait there. Rates per day, waits in days.
/// </summary>
internal sealed class QueueTheory
{
    private const double DaysPerYear = 364;
    private const double MsPerDay = 86_400_000;
    private readonly RegionSetup setup;

    public QueueTheory(RegionSetup setup)
    {
        this.setup = setup;
        Stations = [.. setup.Tables.Stays.Keys.OrderBy(s => s.Code, StringComparer.Ordinal)];
        Arrivals = Traffic();
    }

    public ServiceId[] Stations { get; }

    /// <summary>From outside and from the other stations.</summary>
    public double[] Arrivals { get; }

    public int Servers(int station) => setup.Capacity.Rows.Where(r => r.Service == Stations[station]).Sum(r => r.PlacesPerWeek);

    public double Load(int station) => Arrivals[station] * Stay(station) / Servers(station);

    public double MeanWait(int station)
    {
        var (servers, load) = (Servers(station), Load(station));
        var offered = servers * load;
        var blocked = 1.0;
        for (var n = 1; n <= servers; n++)
        {
            blocked = offered * blocked / (n + (offered * blocked));
        }

        var waits = blocked / (1 - (load * (1 - blocked)));
        return waits * Stay(station) / (servers * (1 - load));
    }

    /// <summary>Over all visits.</summary>
    public double MeanWait() => Stations.Select((_, i) => Arrivals[i] * MeanWait(i)).Sum() / Arrivals.Sum();

    public static double Days(double ms) => ms / MsPerDay;

    private double Stay(int station) => (double)setup.Tables.Stays[Stations[station]].MeanDays;

    private double[] Traffic()
    {
        var outside = Stations.Select(FromOutside).ToArray();
        var arrivals = outside.ToArray();
        for (var round = 0; round < 1_000; round++)
        {
            arrivals = [.. Stations.Select((to, i) => outside[i] + Stations.Select((from, j) => arrivals[j] * Share(from, to)).Sum())];
        }

        return arrivals;
    }

    private double FromOutside(ServiceId service)
    {
        var need = setup.Needs.Single(n => n.Service == service);
        return setup.Catalogue.Municipalities.Values.Sum(m => (double)need.PerWeek(m)) * 52 / DaysPerYear;
    }

    private double Share(ServiceId from, ServiceId to) =>
        (double)setup.Tables.Onward.GetValueOrDefault(from, []).Where(s => s.Next == to).Sum(s => s.Percent) / 100;
}
