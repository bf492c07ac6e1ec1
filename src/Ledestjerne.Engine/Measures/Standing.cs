using System.Collections.Frozen;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Measures;

/// <summary>How many stand where right now, per service: those who wait, those past their deadline, those not yet assessed.</summary>
internal sealed class Standing(int services)
{
    private readonly int[] waiting = new int[services];
    private readonly int[] past = new int[services];
    private readonly int[] unassessed = new int[services];

    /// <summary>Moves one case, and writes the new numbers into the week that runs.</summary>
    public void Move(in Transition t, FrozenDictionary<ServiceId, int> indexes, ServiceWeek[] now)
    {
        var (before, after) = (PlaceOf(t.Before), PlaceOf(t.After));
        if (before == after && (before == Place.Elsewhere || t.Before!.Service == t.After!.Service))
        {
            return;
        }

        if (before != Place.Elsewhere)
        {
            Count(indexes[t.Before!.Service], before, -1, now);
        }

        if (after != Place.Elsewhere)
        {
            Count(indexes[t.After!.Service], after, 1, now);
        }
    }

    public void WriteTo(ServiceWeek[] now)
    {
        for (var s = 0; s < now.Length; s++)
        {
            (now[s].Waiting, now[s].WaitingPastDeadline, now[s].Unassessed) = (waiting[s], past[s], unassessed[s]);
        }
    }

    public void Save(SnapshotWriter to)
    {
        to.Numbers(waiting);
        to.Numbers(past);
        to.Numbers(unassessed);
    }

    public void Load(SnapshotReader from)
    {
        from.Numbers().CopyTo(waiting, 0);
        from.Numbers().CopyTo(past, 0);
        from.Numbers().CopyTo(unassessed, 0);
    }

    private void Count(int service, Place place, int change, ServiceWeek[] now)
    {
        if (place == Place.Unassessed)
        {
            now[service].Unassessed = unassessed[service] += change;
            return;
        }

        now[service].Waiting = waiting[service] += change;
        if (place == Place.PastDeadline)
        {
            now[service].WaitingPastDeadline = past[service] += change;
        }
    }

    private static Place PlaceOf(Case? c) => c switch
    {
        Unassessed => Place.Unassessed,
        Entitled { Right.BreachedOn: not null } => Place.PastDeadline,
        Entitled => Place.Waiting,
        _ => Place.Elsewhere,
    };

    private enum Place
    {
        Elsewhere,
        Unassessed,
        Waiting,
        PastDeadline,
    }
}
