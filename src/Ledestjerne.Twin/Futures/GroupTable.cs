using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>Who was helped and who still waits, by service, municipality, age band and severity: one flat table.</summary>
internal sealed class GroupTable(ImmutableArray<ServiceId> services, ImmutableArray<MunicipalityId> municipalities)
{
    private const int Severities = 5;
    private static readonly int Ages = Enum.GetValues<AgeBand>().Length;
    private readonly CodeIndex homes = new([.. municipalities.Select(m => m.Number)]);
    private readonly Cell[] cells = new Cell[services.Length * municipalities.Length * Ages * Severities];

    public void Started(int service, Entitled c, int waitedDays, bool late)
    {
        ref var cell = ref CellOf(service, c);
        cell.Started++;
        cell.WaitedDays += waitedDays;
        cell.Late += late ? 1 : 0;
    }

    public void StillWaits(int service, Entitled c)
    {
        ref var cell = ref CellOf(service, c);
        cell.StillWaiting++;
        cell.PastDeadline += c.Right.BreachedOn is null ? 0 : 1;
    }

    public ImmutableArray<GroupRun> ToGroups()
    {
        var groups = ImmutableArray.CreateBuilder<GroupRun>();
        for (var at = 0; at < cells.Length; at++)
        {
            ref readonly var cell = ref cells[at];
            if (cell.Started == 0 && cell.StillWaiting == 0)
            {
                continue;
            }

            var (rest, severity) = Math.DivRem(at, Severities);
            (rest, var age) = Math.DivRem(rest, Ages);
            var (service, home) = Math.DivRem(rest, municipalities.Length);
            groups.Add(new GroupRun(
                services[service], municipalities[home], (AgeBand)age, (Severity)(severity + 1),
                cell.Started, cell.WaitedDays, cell.Late, cell.StillWaiting, cell.PastDeadline));
        }

        return groups.ToImmutable();
    }

    /// <summary>An id that the twin did not make has no age in it, and counts among the working ages.</summary>
    private ref Cell CellOf(int service, Entitled c)
    {
        var age = (int)CaseKey.Of(c.Id).Age;
        var band = (uint)age < (uint)Ages ? age : (int)AgeBand.From18To66;
        var at = (((service * municipalities.Length) + homes[c.Need.Home.Number]) * Ages) + band;
        return ref cells[(at * Severities) + (int)c.Right.Severity - 1];
    }

    private struct Cell
    {
        public int Started;
        public int Late;
        public int StillWaiting;
        public int PastDeadline;
        public long WaitedDays;
    }
}
