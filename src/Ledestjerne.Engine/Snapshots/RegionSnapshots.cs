using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Snapshots;

/// <summary>What of a region goes into its snapshot: the state, the table of commands and every projection, in this order.</summary>
internal sealed class RegionSnapshots
{
    private readonly SnapshotFile file;
    private readonly RegionState state;
    private readonly CommandTable commands;
    private readonly ImmutableArray<ISnapshotted> parts;

    /// <exception cref="ArgumentException">A projection that no snapshot can hold.</exception>
    public RegionSnapshots(SnapshotFile file, RegionState state, CommandTable commands, ImmutableArray<IProjection> projections)
    {
        (this.file, this.state, this.commands) = (file, state, commands);
        parts = [.. projections.Select(p => p as ISnapshotted
            ?? throw new ArgumentException($"{p.GetType().Name} cannot be in a snapshot.", nameof(projections)))];
    }

    public int WorthKeeping => file.WorthKeeping;

    /// <summary>Fills everything from the file, if it may be used.</summary>
    /// <returns>The record up to which it is filled; empty when nothing was read.</returns>
    /// <exception cref="SnapshotUnreadable">Everything is half filled.</exception>
    public JournalHead? Load(IJournal journal)
    {
        if (file.Open(journal, parts) is not { } found)
        {
            return null;
        }

        try
        {
            StateForm.Read(state, found.Content);
            commands.Load(found.Content);
            foreach (var part in parts)
            {
                part.Load(found.Content, state);
            }
        }
        catch (Exception cause)
        {
            throw new SnapshotUnreadable(cause);
        }

        return found.At;
    }

    /// <param name="head">All that is in the state is in the journal up to here, and the other way round.</param>
    public void Keep(JournalHead head) => file.Keep(head, parts, to =>
    {
        StateForm.Write(state, to);
        commands.Save(to);
        foreach (var part in parts)
        {
            part.Save(to);
        }
    });
}
