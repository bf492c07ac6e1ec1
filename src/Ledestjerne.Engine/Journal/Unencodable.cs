using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>The words for each value the journal has no form for. The value itself is not shown: it may be free text.</summary>
internal static class Unencodable
{
    public static NotEncodable Code(string? found) => new(
        $"Found a string of {found?.Length ?? 0} characters; the journal takes codes of 1–{Engine.Code.MaxLength} ASCII letters, digits and -_./:+# only.");

    public static NotEncodable Date(LocalDate found) => new(
        $"Found a date in calendar {found.Calendar.Id}, year {found.Year}; the journal takes ISO years 1–9999.");

    public static NotEncodable Instant(Instant found) => new(
        $"Found time {found}; the journal takes whole milliseconds in years 1–9999.");

    public static NotEncodable Missing(string field) => new($"Field {field} is empty; it must have a value.");

    public static NotEncodable Name(Type type, long found) => new($"{type.Name} has no name for {found}.");
}
