using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>Each throws <see cref="NotEncodable"/> for a value the journal has no form for.</summary>
internal static class Checks
{
    public static void Code(string value)
    {
        if (!Engine.Code.IsCode(value))
        {
            throw Unencodable.Code(value);
        }
    }

    public static void Date(LocalDate value)
    {
        if (value.Calendar != CalendarSystem.Iso || value.Year is < 1 or > 9999)
        {
            throw Unencodable.Date(value);
        }
    }

    public static void Instant(Instant value) => LineWriter.WholeMs(value);

    public static void Actor(Actor value)
    {
        if (value is Domain.Actor.Institution institution)
        {
            Code(institution.Provider.Code);
        }
    }
}
