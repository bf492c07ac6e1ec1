namespace Ledestjerne.MatchingInstances;

/// <param name="SeverityWeight">What a week after the deadline counts as: 8, 4, 2 or 1 breaches.</param>
/// <param name="Ready">The first week in which the patient can start, 0–6.</param>
/// <param name="Deadline">The last week in which the start is in time; -1: it has passed.</param>
/// <param name="Chosen">The provider the patient asked for; -1: none.</param>
/// <param name="Alternative">Another service that would do; -1: none.</param>
internal readonly record struct Patient(int Zone, int Service, int SeverityWeight, int Ready, int Deadline, int Chosen, int Alternative);
