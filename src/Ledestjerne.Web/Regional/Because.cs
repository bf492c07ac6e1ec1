using Ledestjerne.Domain;
using Ledestjerne.Web.Parts;
using Ledestjerne.Web.Session;
using NodaTime.Text;
using static Ledestjerne.Web.Regional.Terms;

namespace Ledestjerne.Web.Regional;

/// Says an answer to why in words: each fact as a sentence, the rule that stood that day, and where it is written.
/// A fact's words stand in Words/fact.json under its code.
public static class Because
{
    public static Reason Said(this Visit visit, Catalogue catalogue, Explanation answer) => new(
        [.. answer.Facts.Where(fact => fact is not { Code: "hops", Value: "0" }).Select(fact => Sentence(visit, catalogue, fact))],
        visit.Text[answer.Rule.Words()],
        answer.Rule.Paragraph);

    private static string Sentence(Visit visit, Catalogue catalogue, Fact fact) => fact.Code == "chosen"
        ? visit.Text[$"fact.chosen.{fact.Value}"]
        : visit.Text[$"fact.{fact.Code}", Spoken(visit, catalogue, fact)];

    private static string Spoken(Visit visit, Catalogue catalogue, Fact fact) => fact.Code switch
    {
        "owner" or "coordinator" or "decided-by" or "handover-asked" => Name(catalogue, fact.Value),
        "service" => Lower(visit.Text[catalogue.Services[new(fact.Value)].Name()]),
        "site" => catalogue.Sites[new(fact.Value)].Name,
        "severity" => visit.Text.Of((Severity)int.Parse(fact.Value, null)),
        "next-step" => Lower(visit.Text.Of(Enum.Parse<NextStep>(fact.Value))),
        "ground" => Lower(visit.Text.Of(Enum.Parse<RefusalGround>(fact.Value))),
        "instead" => Lower(visit.Text.Of(Enum.Parse<OfferedInstead>(fact.Value))),
        "outcome" => Lower(visit.Text.Of(Enum.Parse<CloseOutcome>(fact.Value))),
        "informed-by" => visit.Text.Of(Enum.Parse<InformedBy>(fact.Value)),
        "travel-minutes" => visit.Durations.Minutes(int.Parse(fact.Value, null)),
        "ahead" or "waiting" or "hops" => visit.Numbers.Whole(long.Parse(fact.Value, null)),
        _ => LocalDatePattern.Iso.Parse(fact.Value) is { Success: true, Value: var date } ? visit.Dates.Full(date) : fact.Value,
    };

    private static string Name(Catalogue catalogue, string hpr) =>
        catalogue.Professionals.TryGetValue(new(int.Parse(hpr, null)), out var found) ? found.Name : hpr;
}
