namespace Ledestjerne.Planning;

/// <summary>The quick arithmetic of one queue at one provider, beside the optimum; places and people per week.</summary>
/// <param name="Provider">Numbered as in the input.</param>
public sealed record QueueGauge(int Provider, string Service, QueueOutlook Outlook);
