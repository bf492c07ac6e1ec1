using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Snapshots;

/// <summary>The region's state in a snapshot. What is read comes in the order it was in, so that it is walked the same way.</summary>
internal static class StateForm
{
    public static void Write(RegionState state, SnapshotWriter to)
    {
        to.Text(state.DataHash);
        to.Date(state.OpenedOn);
        to.Number(state.LastCaseNumber);
        to.Number(state.RotaTurns.Count);
        foreach (var (service, turn) in state.RotaTurns)
        {
            to.Text(service.Code);
            to.Number(turn);
        }

        WriteApprovals(state.Approvals, to);
        PlacesForm.Write(state.Places, to);
        to.Number(state.People.Count);
        foreach (var (id, file) in state.People)
        {
            Write(id, file, to);
        }

        to.Number(state.Cases.Count);
        foreach (var c in state.Cases)
        {
            CaseForm.Write(c, to);
        }
    }

    /// <param name="state">Empty.</param>
    public static void Read(RegionState state, SnapshotReader from)
    {
        state.Restore(from.OptionalText(), from.OptionalDate(), from.Number());
        for (var left = from.Int(); left > 0; left--)
        {
            state.Restore(new ServiceId(from.Text()), from.Int());
        }

        for (var left = from.Int(); left > 0; left--)
        {
            state.Approvals.Approve(new ProviderId(from.Text()), new ServiceId(from.Text()), from.Date(), from.OptionalDate());
        }

        PlacesForm.Read(state.Places, from);
        var people = from.Int();
        state.ExpectPeople(people);
        for (; people > 0; people--)
        {
            state.Restore(new PersonId(from.Id()), Person(from));
        }

        var cases = from.Int();
        state.ExpectCases(cases);
        for (; cases > 0; cases--)
        {
            state.Restore(CaseForm.Read(from));
        }
    }

    internal static void WriteApprovals(ApprovalBook approvals, SnapshotWriter to)
    {
        var all = approvals.All.OrderBy(a => a.Provider.Code, StringComparer.Ordinal).ThenBy(a => a.Service.Code, StringComparer.Ordinal).ToList();
        to.Number(all.Count);
        foreach (var approval in all)
        {
            to.Text(approval.Provider.Code);
            to.Text(approval.Service.Code);
            to.Date(approval.From);
            to.Date(approval.To);
        }
    }

    private static void Write(PersonId id, PersonFile file, SnapshotWriter to)
    {
        to.Id(id.Value);
        to.Number(file.Cases.Count);
        foreach (var c in file.Cases)
        {
            to.Id(c.Value);
        }

        to.Number(file.Mandates.Count);
        foreach (var relative in file.Mandates)
        {
            to.Id(relative.Value);
        }

        to.Number(file.Treating.Count);
        foreach (var professional in file.Treating)
        {
            to.Number(professional.Hpr);
        }
    }

    private static PersonFile Person(SnapshotReader from)
    {
        var cases = Sized<CaseId>(from);
        for (var each = 0; each < cases.Length; each++)
        {
            cases[each] = new CaseId(from.Id());
        }

        var mandates = Sized<PersonId>(from);
        for (var each = 0; each < mandates.Length; each++)
        {
            mandates[each] = new PersonId(from.Id());
        }

        var treating = Sized<ProfessionalId>(from);
        for (var each = 0; each < treating.Length; each++)
        {
            treating[each] = CaseParts.Professional(from);
        }

        return new PersonFile(cases, mandates, treating);
    }

    private static T[] Sized<T>(SnapshotReader from) => from.Int() is not 0 and var count ? new T[count] : [];
}
