using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>One fact with its place in the journal.</summary>
/// <param name="Position">Counts from 1 without gaps.</param>
/// <param name="Stamp">Of the command that led to it; its time is whole milliseconds.</param>
public readonly record struct Recorded(long Position, Stamp Stamp, DomainEvent Event);
