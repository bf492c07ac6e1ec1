namespace Ledestjerne.Planning;

/// <summary>How long one group of people waits, against what their severity, dates and travel explain.</summary>
/// <param name="Name">Area, sex or age band, as in the input.</param>
/// <param name="People">Placed people of the group.</param>
/// <param name="MeanWaitDays">From waiting since to start.</param>
/// <param name="ExplainedWaitDays">Mean wait of all people with the same service, severity, dates and reach, weighed as this group is composed.</param>
public sealed record Fairness(FairnessBy By, string Name, int People, decimal MeanWaitDays, decimal ExplainedWaitDays);

public enum FairnessBy
{
    Area,
    Sex,
    AgeBand,
}
