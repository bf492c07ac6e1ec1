using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>A projection that a snapshot can hold, so that it need not be folded from the journal's first record again.</summary>
public interface ISnapshotted : IProjection
{
    /// <summary>Writes all that <see cref="Load"/> cannot find in the state; the same content gives the same bytes.</summary>
    void Save(SnapshotWriter to);

    /// <summary>Takes over what was saved. Called at most once, before anything is applied.</summary>
    /// <param name="state">As it was when the snapshot was made.</param>
    void Load(SnapshotReader from, RegionState state);
}
