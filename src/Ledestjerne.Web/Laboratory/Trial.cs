using Ledestjerne.Twin;
using NodaTime;

namespace Ledestjerne.Web.Laboratory;

/// How far a trial has come.
public abstract record TrialState
{
    private TrialState()
    {
    }

    /// Another trial is being lived first.
    public sealed record Queued : TrialState;

    /// <param name="Done">Weeks lived of all runs together.</param>
    /// <param name="SoFar">Null until both futures have been lived once.</param>
    public sealed record Lived(int Done, int Of, Instant Since, TrialFindings? SoFar = null) : TrialState
    {
        private const int FirstGuessAfter = 6;

        /// Null until enough weeks are lived to guess by.
        public Duration? Left(Instant now) => Done < FirstGuessAfter ? null : (now - Since) * (Of - Done) / Done;
    }

    public sealed record Found(TrialFindings Findings) : TrialState;

    public sealed record Cancelled : TrialState;

    /// Stopped by the laboratory itself.
    public sealed record TookTooLong : TrialState;

    /// A bug; the log has it.
    public sealed record Failed : TrialState;
}

/// One experiment on its way from being asked for to being answered. Read from any thread.
/// <param name="Id">Of its address; not to be guessed, and never used again.</param>
public sealed class Trial(string id, Experiment experiment, RunPlan plan)
{
    private TrialState _state = new TrialState.Queued();

    public string Id => id;

    public Experiment Experiment => experiment;

    public RunPlan Plan => plan;

    public TrialState State => Volatile.Read(ref _state);

    /// What is shown while the futures are lived again; null before they have been lived once, and after the last.
    public TrialFindings? SoFar => (State as TrialState.Lived)?.SoFar;

    public bool IsUnderWay => State is TrialState.Queued or TrialState.Lived;

    /// Pressed by whoever cancels it.
    internal CancellationTokenSource Stop { get; } = new();

    internal void Becomes(TrialState state) => Volatile.Write(ref _state, state);
}
