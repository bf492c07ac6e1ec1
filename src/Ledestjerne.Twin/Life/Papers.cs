using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Ledestjerne.Domain;
using Ledestjerne.Engine;

namespace Ledestjerne.Twin;

/// <summary>Who raised a need, what they said and what will be answered, in the identity store before the day comes.</summary>
internal sealed class Folder
{
    public List<Identity> People { get; } = [];

    public List<WrittenText> Texts { get; } = [];

    /// <summary>Ids of <see cref="Texts"/>, once the folder has been put away.</summary>
    public IReadOnlyList<TextId> Ids { get; set; } = [];

    public ManualResetEventSlim Done { get; } = new();
}

/// <summary>Puts folders away on a thread of its own, in order, so that life goes on meanwhile.</summary>
internal sealed class Papers : IDisposable
{
    /// <summary>Folders that may wait, about a month's.</summary>
    private const int MostWaiting = 32;

    private readonly BlockingCollection<Folder> waiting = new(MostWaiting);
    private readonly LifeKeeping keeping;
    private readonly Thread clerk;
    private Exception? problem;

    public Papers(LifeKeeping keeping)
    {
        this.keeping = keeping;
        clerk = new Thread(PutAway) { IsBackground = true, Name = "life-papers" };
        clerk.Start();
    }

    public void Take(Folder folder)
    {
        if (problem is not null)
        {
            ExceptionDispatchInfo.Throw(problem);
        }

        waiting.Add(folder);
    }

    /// <summary>Returns when a folder has been put away.</summary>
    public void Await(Folder folder)
    {
        folder.Done.Wait();
        if (problem is not null)
        {
            ExceptionDispatchInfo.Throw(problem);
        }
    }

    /// <summary>Returns when all has been put away; a problem on the way is thrown here at the latest.</summary>
    public void Finish()
    {
        waiting.CompleteAdding();
        clerk.Join();
        if (problem is not null)
        {
            ExceptionDispatchInfo.Throw(problem);
        }
    }

    public void Dispose()
    {
        waiting.CompleteAdding();
        clerk.Join();
        waiting.Dispose();
    }

    /// <summary>The edge of the thread: a problem is carried to the life, and what comes after it is let go.</summary>
    private void PutAway()
    {
        foreach (var folder in waiting.GetConsumingEnumerable())
        {
            try
            {
                if (problem is null && folder.People.Count > 0)
                {
                    keeping.People(folder.People);
                }

                if (problem is null && folder.Texts.Count > 0)
                {
                    folder.Ids = keeping.Texts(folder.Texts);
                }
            }
            catch (Exception found)
            {
                problem = found;
            }
            finally
            {
                folder.Done.Set();
            }
        }
    }
}
