namespace Ledestjerne.Engine;

/// <summary>
/// Many readers or the one writer. The writer comes back many times a second, so before it enters it lets in the readers
/// that wait: neither can keep the other out for longer than a chunk.
/// </summary>
internal sealed class ReadGate : IDisposable
{
    /// <summary>How long the writer steps back for readers that wait, in yields of its thread.</summary>
    private const int MostYields = 64;

    private readonly ReaderWriterLockSlim inner = new(LockRecursionPolicy.NoRecursion);
    private int waiting;

    public Pass Reading()
    {
        Interlocked.Increment(ref waiting);
        try
        {
            inner.EnterReadLock();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        return new Pass(inner, false);
    }

    public Pass Writing()
    {
        for (var yields = 0; Volatile.Read(ref waiting) > 0 && yields < MostYields; yields++)
        {
            Thread.Yield();
        }

        inner.EnterWriteLock();
        return new Pass(inner, true);
    }

    public void Dispose() => inner.Dispose();

    internal readonly struct Pass(ReaderWriterLockSlim inner, bool writes) : IDisposable
    {
        public void Dispose()
        {
            if (writes)
            {
                inner.ExitWriteLock();
            }
            else
            {
                inner.ExitReadLock();
            }
        }
    }
}
