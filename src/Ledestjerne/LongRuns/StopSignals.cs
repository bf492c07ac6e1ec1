using System.Runtime.InteropServices;

namespace Ledestjerne.LongRuns;

/// <summary>Ctrl+C, and being asked to end: the work stops at the next safe point instead of in the middle of a file.</summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> registered;

    public StopSignals() => registered = [Heed(PosixSignal.SIGINT), Heed(PosixSignal.SIGTERM)];

    public CancellationToken Stop => stop.Token;

    public void Dispose()
    {
        registered.ForEach(signal => signal.Dispose());
        stop.Dispose();
    }

    private PosixSignalRegistration Heed(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        stop.Cancel();
    });
}
