namespace Ledestjerne.Engine;

/// <summary>Positions count from 1 without gaps; a batch that would break that is a bug in the writer and is not appended.</summary>
public static class Sequence
{
    public static void Demand(long last, ReadOnlySpan<Recorded> batch)
    {
        foreach (ref readonly var record in batch)
        {
            if (record.Position != ++last)
            {
                throw new InvalidOperationException($"Position {record.Position} was to be appended where {last} is next.");
            }
        }
    }
}
