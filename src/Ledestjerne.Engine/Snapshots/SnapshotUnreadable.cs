namespace Ledestjerne.Engine;

/// <summary>
/// A snapshot passed every check and could not be read: a bug in the reading. What was to take it in is half filled and
/// must be thrown away; without the file the region opens from its journal.
/// </summary>
public sealed class SnapshotUnreadable(Exception cause)
    : Exception($"The snapshot could not be read: {cause.Message}", cause);
