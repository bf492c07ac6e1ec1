namespace Ledestjerne.MatchingInstances;

/// <summary>
/// Which cells a patient may take, and what each costs: the chosen provider and the nearest one in most weeks, the next
/// two nearest, a provider of another service and two elsewhere in the country now and then.
/// </summary>
internal sealed class OptionRule
{
    public const int Most = 40;

    private const int SameCountyDetour = 100;
    private const int ElsewhereDetour = 250;
    private const int OtherServiceDetour = 149;
    private const int WeeksInARow = 6;

    private readonly Geography geography;
    private readonly ServiceMap services;
    private readonly int[,,] cellAt;
    private readonly int[] seenBy;
    private readonly List<(int Cell, int Cost)> into = [];
    private Patient patient;
    private int number = -1;

    public OptionRule(Geography geography, ServiceMap services, List<InstanceCell> cells)
    {
        this.geography = geography;
        this.services = services;
        cellAt = new int[geography.ProviderCount, services.Count, Capacity.Weeks];
        seenBy = new int[cells.Count];
        Array.Fill(seenBy, -1);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            cellAt[cells[cell].Provider, cells[cell].Service, cells[cell].Week] = cell + 1;
        }
    }

    /// <returns>At most 40, of different cells; valid until the next call.</returns>
    public List<(int Cell, int Cost)> Of(Patient next)
    {
        into.Clear();
        patient = next;
        number++;
        var service = patient.Service;
        var nearest = services.Nearest(patient.Zone, service);
        if (patient.Chosen >= 0)
        {
            AddMostWeeks(service, patient.Chosen);
        }

        AddMostWeeks(service, nearest[0]);
        for (var rank = 1; rank < Math.Min(3, nearest.Length); rank++)
        {
            AddEvery(4, service, nearest[rank]);
        }

        if (patient.Alternative >= 0)
        {
            AddEvery(5, patient.Alternative, services.Nearest(patient.Zone, patient.Alternative)[0]);
        }

        var far = ((patient.Zone * 7) + (service * 13) + patient.Ready) % nearest.Length;
        AddEvery(7, service, nearest[far]);
        AddEvery(8, service, nearest[(far + 3) % nearest.Length]);
        return into;
    }

    /// <summary>Six weeks in a row, then every third; in which of three follows the zone.</summary>
    private void AddMostWeeks(int service, int provider)
    {
        for (var week = patient.Ready; week < patient.Ready + WeeksInARow; week++)
        {
            Add(service, provider, week);
        }

        for (var week = patient.Ready + WeeksInARow + ((patient.Zone + patient.Ready) % 3); week < Capacity.Weeks; week += 3)
        {
            Add(service, provider, week);
        }
    }

    private void AddEvery(int weeks, int service, int provider)
    {
        for (var week = patient.Ready + ((patient.Zone + provider) % weeks); week < Capacity.Weeks; week += weeks)
        {
            Add(service, provider, week);
        }
    }

    private void Add(int service, int provider, int week)
    {
        if (week >= Capacity.Weeks || into.Count >= Most)
        {
            return;
        }

        var cell = cellAt[provider, service, week] - 1;
        if (cell < 0 || seenBy[cell] == number)
        {
            return;
        }

        seenBy[cell] = number;
        var breaches = week > patient.Deadline ? patient.SeverityWeight : 0;
        into.Add((cell, InstanceCost.Number(breaches, week, Soft(service, provider))));
    }

    /// <summary>Travel in minutes, and what another provider or service than the patient asked for counts as; at most 999.</summary>
    private int Soft(int service, int provider)
    {
        var detour = patient.Chosen < 0 || patient.Chosen == provider ? 0
            : geography.CountyOfProvider[provider] == geography.CountyOfZone[patient.Zone] ? SameCountyDetour : ElsewhereDetour;
        return geography.TravelMinutes(patient.Zone, provider) + detour + (service == patient.Service ? 0 : OtherServiceDetour);
    }
}
