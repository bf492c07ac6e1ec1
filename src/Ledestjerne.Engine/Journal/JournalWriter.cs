using System.Runtime.InteropServices;

namespace Ledestjerne.Engine;

/// <summary>
/// Appends on a thread of its own. Everything published while one batch is on its way to the disk goes together in the
/// next, so that many commands share one flush; answers are given after it. When an append fails nothing more is
/// written or answered: see <see cref="RegionStopped"/>.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    /// <summary>Records that may wait; then the publisher waits too. About 10 MB.</summary>
    private const int MostWaiting = 128 * 1024;

    private readonly object gate = new();
    private readonly IJournal journal;
    private readonly Thread thread;
    private readonly PriorityQueue<TaskCompletionSource, long> waiters = new();
    private List<Recorded> filling = [];
    private List<Recorded> writing = [];
    private List<Answer> answers = [];
    private List<Answer> answering = [];
    private Exception? fault;
    private long durable;
    private bool ending;
    private bool busy;

    public JournalWriter(IJournal journal)
    {
        this.journal = journal;
        durable = journal.LastPosition;
        thread = new Thread(Run) { IsBackground = true, Name = "journal-writer" };
        thread.Start();
    }

    /// <summary>Called once, on the thread that found it, when the region has to stop.</summary>
    public event Action<Exception>? Failed;

    public long Durable => Volatile.Read(ref durable);

    /// <summary>Takes over what was decided and who waits for it; empties both lists.</summary>
    /// <exception cref="RegionStopped">An append has failed; the lists are left as they are.</exception>
    public void Publish(List<Recorded> records, List<Answer> told)
    {
        lock (gate)
        {
            while (filling.Count > MostWaiting && fault is null)
            {
                Monitor.Wait(gate);
            }

            ThrowIfStopped();
            if (records.Count > 0)
            {
                filling.AddRange(CollectionsMarshal.AsSpan(records));
            }

            answers.AddRange(CollectionsMarshal.AsSpan(told));
            Monitor.PulseAll(gate);
        }

        records.Clear();
        told.Clear();
    }

    /// <summary>Waits until everything published is durable.</summary>
    public void Flush()
    {
        lock (gate)
        {
            while (fault is null && (busy || filling.Count + answers.Count > 0))
            {
                Monitor.Wait(gate);
            }

            ThrowIfStopped();
        }
    }

    public Task WhenDurable(long position)
    {
        lock (gate)
        {
            ThrowIfStopped();
            if (position <= durable)
            {
                return Task.CompletedTask;
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Enqueue(waiter, position);
            return waiter.Task;
        }
    }

    /// <summary>A record that is published and not yet known to be in the journal.</summary>
    public bool TryFind(long position, out Recorded found)
    {
        lock (gate)
        {
            var list = filling.Count > 0 && position >= filling[0].Position ? filling : writing;
            var index = list.Count > 0 ? position - list[0].Position : -1;
            found = index >= 0 && index < list.Count ? list[(int)index] : default;
            return found.Position == position;
        }
    }

    /// <summary>Throws when an append has failed.</summary>
    public void ThrowIfStopped()
    {
        if (Volatile.Read(ref fault) is { } cause)
        {
            throw new RegionStopped(cause);
        }
    }

    /// <summary>Ends all writing: what was published and not yet taken is neither written nor answered. A batch on its way is finished.</summary>
    public void Stop(Exception cause)
    {
        lock (gate)
        {
            if (fault is not null)
            {
                return;
            }

            fault = cause;
            TellAll(answers, cause);
            while (waiters.TryDequeue(out var waiter, out _))
            {
                waiter.TrySetException(new RegionStopped(cause));
            }

            Monitor.PulseAll(gate);
        }

        Failed?.Invoke(cause);
    }

    /// <summary>Writes what is published and ends.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            ending = true;
            Monitor.PulseAll(gate);
        }

        thread.Join();
    }

    private void Run()
    {
        while (TakeAll())
        {
            try
            {
                journal.Append(CollectionsMarshal.AsSpan(writing));
            }
            catch (Exception cause)
            {
                Stop(cause);
                TellAll(answering, cause);
                return;
            }

            AnswerAll();
        }
    }

    private bool TakeAll()
    {
        lock (gate)
        {
            busy = false;
            Monitor.PulseAll(gate);
            while (filling.Count + answers.Count == 0 && !ending && fault is null)
            {
                Monitor.Wait(gate);
            }

            if (fault is not null || filling.Count + answers.Count == 0)
            {
                return false;
            }

            (filling, writing) = (writing, filling);
            (answers, answering) = (answering, answers);
            busy = true;
            Monitor.PulseAll(gate);
            return true;
        }
    }

    private void AnswerAll()
    {
        lock (gate)
        {
            if (writing.Count > 0)
            {
                Volatile.Write(ref durable, writing[^1].Position);
                writing.Clear();
            }

            while (waiters.TryPeek(out var waiter, out var position) && position <= durable)
            {
                waiters.Dequeue();
                waiter.TrySetResult();
            }
        }

        foreach (var answer in answering)
        {
            answer.Give();
        }

        answering.Clear();
    }

    private static void TellAll(List<Answer> told, Exception cause)
    {
        foreach (var answer in told)
        {
            answer.To.TrySetException(new RegionStopped(cause));
        }
    }
}
