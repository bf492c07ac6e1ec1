namespace Ledestjerne.Domain.Tests;

/// <summary>All that a region remembers, to compare two of them.</summary>
public static class Picture
{
    public static void ShouldBeTheSame(RegionState a, RegionState b)
    {
        (a.DataHash, a.OpenedOn, a.LastCaseNumber).ShouldBe((b.DataHash, b.OpenedOn, b.LastCaseNumber));
        a.Cases.Count.ShouldBe(b.Cases.Count);
        foreach (var c in a.Cases)
        {
            b.Find(c.Id).ShouldBe(c);
        }

        Of(a).ShouldBe(Of(b));
    }

    /// <summary>Everything but the cases, in words.</summary>
    public static List<string> Of(RegionState state)
    {
        var lines = new List<string>();
        foreach (var (id, file) in state.People.OrderBy(p => p.Key.Value))
        {
            lines.Add($"{id} {string.Join(',', file.Cases)} {string.Join(',', file.Mandates)} {string.Join(',', file.Treating)}");
        }

        lines.AddRange(state.Approvals.All.Select(a => a.ToString()).Order(StringComparer.Ordinal));
        lines.AddRange(OfferedHelp.All.Select(
            s => $"{s.Id} {state.NextOwner(s.Id)} {string.Join(',', state.Places.Queue(s.Id).AnywhereBySeverity)}"));
        foreach (var row in state.Places.Rows.OrderBy(r => (r.Site.Code, r.Service.Code)))
        {
            var weeks = new List<WeekPlaces>();
            for (var week = row.FirstWeek; week < row.EndWeek; week = week.Plus(1))
            {
                weeks.Add(row[week]);
            }

            lines.Add($"{row.Site} {row.Service} {row.FirstWeek} {string.Join(',', row.WaitingBySeverity)} " +
                $"{row.Answers} {row.HelpedSum} {row.HeardCount} {string.Join(' ', weeks.Select(w => (w.Published, w.Held, w.Filled)))}");
        }

        return lines;
    }
}
