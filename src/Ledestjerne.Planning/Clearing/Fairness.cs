namespace Ledestjerne.Planning;

/// <summary>How long one group of people waits, against what their severity, dates and travel explain.</summary>
/// <param name="Name">Area, sex or age band, as in the input.</param>
/// <param name="People">Placed people of the group.</param>
/// <param name="MeanWaitDays">From waiting since to start.</param>
/// <param name="ExplainedWaitDays">Their own wait so far, and on top the mean further wait of all people with the same service, severity, dates and reach.</param>
/// <param name="LeftWaiting">People of the group without a place.</param>
/// <param name="ExplainedLeft">How many that would be, were everyone with the same service, severity, dates and reach left alike often.</param>
public sealed record Fairness(
    FairnessBy By, string Name, int People, decimal MeanWaitDays, decimal ExplainedWaitDays, int LeftWaiting, decimal ExplainedLeft);

public enum FairnessBy
{
    Area,
    Sex,
    AgeBand,
}
