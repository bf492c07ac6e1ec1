namespace Ledestjerne.Engine;

/// <summary>Decodes stored batches, keeping codes and actors it has seen. Not for concurrent use.</summary>
public sealed class SealedDecoder(EventCodec codec)
{
    private readonly LineReader reader = new();

    /// <param name="from">Position the batch must begin with.</param>
    /// <param name="into">At least <see cref="SealedBatch.Capacity"/> long.</param>
    /// <exception cref="JournalCorrupted">A position is missing, or a line cannot be read.</exception>
    public void Decode(SealedBatch batch, long from, Span<Recorded> into)
    {
        for (var each = 0; each < batch.Count; each++)
        {
            if (batch.Position(each) != from + each)
            {
                throw new JournalCorrupted(from + each, $"is missing; the next one there is {batch.Position(each)}");
            }

            batch.PointAt(each, reader);
            into[each] = codec.Decode(from + each, reader);
        }
    }
}
