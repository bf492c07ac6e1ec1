using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Regional;
using NodaTime;

namespace Ledestjerne.Web.Work;

/// What the reader asked to see.
/// <param name="Page">From 1.</param>
/// <param name="Open">Number of the case to show; 0 shows none.</param>
/// <param name="Refusing">The assessment is a refusal.</param>
/// <param name="Colleague">What is searched for among colleagues.</param>
public sealed record WorkAsked(WorkView View, WorkOrder Order, int Page, long Open, bool Refusing, string Colleague)
{
    /// The address of the same list with something changed.
    public string Href(long open = 0, int? page = null, bool refusing = false) =>
        $"/arbeidsliste?vis={View.Key()}{(Order == WorkOrder.Severity ? "&sorter=alvor" : "")}&side={page ?? Page}"
        + (open > 0 ? $"&sak={open}" : "") + (refusing ? "&svar=nei" : "");
}

/// <param name="Asked">The reader is asked to take the case over.</param>
public sealed record WorkRow(OpenCase Case, bool Asked, string Name)
{
    public long Number => Case.File.Number;
}

/// One page of a professional's own cases, with how many there are in each view.
/// <param name="Previous">The case before the open one in the whole list; 0 for none.</param>
/// <param name="Next">The case after the open one, or the first; 0 for none.</param>
public sealed record WorkList(
    WorkAsked Asked, IReadOnlyList<WorkRow> Rows, IReadOnlyDictionary<WorkView, int> Counts, int Pages, long Previous, long Next)
{
    public const int PageSize = 10;

    public int Total => Counts[Asked.View];

    /// <param name="cases">Owned by the reader, or with a handover asked of them.</param>
    public static WorkList Of(IReadOnlyList<(OpenCase Case, bool Asked)> cases, WorkAsked asked, LocalDate today, IIdentityStore identities)
    {
        var counts = WorkViews.Every.ToDictionary(view => view, view => cases.Count(each => view.Holds(each.Case, each.Asked, today)));
        var shown = cases.Where(each => asked.View.Holds(each.Case, each.Asked, today)).ToList();
        shown.Sort((a, b) => Compare(a.Case, b.Case, asked.Order));
        var pages = Math.Max(1, (shown.Count + PageSize - 1) / PageSize);
        var at = shown.FindIndex(each => each.Case.File.Number == asked.Open);
        var page = at >= 0 ? (at / PageSize) + 1 : Math.Clamp(asked.Page, 1, pages);
        var rows = shown.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(each => new WorkRow(each.Case, each.Asked, identities.Find(each.Case.Person)?.Name ?? ""))
            .ToList();
        var next = at >= 0 && at + 1 < shown.Count ? at + 1 : at == 0 || shown.Count == 0 ? -1 : 0;
        return new WorkList(asked with { Page = page }, rows, counts, pages, Number(shown, at - 1), Number(shown, next));
    }

    /// Everything the professional is accountable for or asked about; read between two commands.
    public static IReadOnlyList<(OpenCase Case, bool Asked)> Read(RegionState state, CaseIndex index, ProfessionalId me)
    {
        var (owned, asked) = (index.OwnedBy(me), index.AskedOf(me));
        var cases = new List<(OpenCase, bool)>(owned.Count + asked.Count);
        foreach (var id in owned)
            if (state.Find(id) is OpenCase c)
                cases.Add((c, false));
        foreach (var id in asked)
            if (state.Find(id) is OpenCase c)
                cases.Add((c, true));
        return cases;
    }

    private static long Number(List<(OpenCase Case, bool Asked)> cases, int at) =>
        at >= 0 && at < cases.Count ? cases[at].Case.File.Number : 0;

    private static int Compare(OpenCase a, OpenCase b, WorkOrder order)
    {
        var clock = WorkViews.Clock(a).CompareTo(WorkViews.Clock(b));
        var severity = SeverityOf(a).CompareTo(SeverityOf(b));
        var (first, second) = order == WorkOrder.Clock ? (clock, severity) : (severity, clock);
        return first != 0 ? first : second != 0 ? second : a.File.Number.CompareTo(b.File.Number);
    }

    /// Those nobody has assessed come first: they may be the gravest.
    private static int SeverityOf(OpenCase c) => c switch
    {
        Unassessed => 0,
        Entitled e => (int)e.Right.Severity,
        InService { Right: { } right } => (int)right.Severity,
        _ => 6,
    };
}
