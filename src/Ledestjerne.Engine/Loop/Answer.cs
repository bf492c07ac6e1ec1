namespace Ledestjerne.Engine;

/// <summary>What one caller will hear as soon as everything before it is durable: a submission, or what went wrong.</summary>
internal readonly record struct Answer(TaskCompletionSource<Submission> To, Submission? With, Exception? Problem)
{
    public void Give()
    {
        if (Problem is not null)
        {
            To.TrySetException(Problem);
        }
        else
        {
            To.TrySetResult(With!);
        }
    }
}
