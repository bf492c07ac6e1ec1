using Ledestjerne.Domain;
using Ledestjerne.Web.Session;
using NodaTime.Text;

namespace Ledestjerne.Web.Regional;

/// A refused request as a friendly sentence, from Words/refusal.json.
public static class RefusalWords
{
    public static string Said(this Visit visit, Catalogue catalogue, Refusal reason) => visit.Text[
        $"refusal.{reason.Code}", Spoken(visit, catalogue, reason.Found), Spoken(visit, catalogue, reason.Allowed)];

    /// Dates and places by name; everything else as it was found.
    private static string Spoken(Visit visit, Catalogue catalogue, string? value) =>
        value is null ? ""
        : LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date } ? visit.Dates.Full(date)
        : catalogue.Sites.TryGetValue(new(value), out var site) ? site.Name
        : value;
}
