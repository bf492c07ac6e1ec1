using NodaTime.Text;

namespace Ledestjerne.Domain.Tests;

/// <summary>Dates as text in test data.</summary>
public static class Day
{
    public static LocalDate Of(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
