namespace Ledestjerne.MatchingInstances;

/// <summary>Equal places: one provider, one service, one week.</summary>
/// <param name="Week">0–25.</param>
/// <param name="Capacity">1 or more.</param>
internal readonly record struct InstanceCell(int Provider, int Service, int Week, int Capacity);
