using System.Globalization;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning.Files;

/// <summary>Places on the earth as tables write them, in decimal degrees with a point.</summary>
public static class Coordinates
{
    public const string Form = "latitude and longitude as 59.913 10.752";

    private const int MostNorth = 90;
    private const int MostEast = 180;
    private const decimal MicroPerDegree = 1_000_000;

    /// <summary>Latitude, then longitude, with a comma or spaces between.</summary>
    public static GeoPoint? Point(string text)
    {
        var parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Degrees(parts[0], MostNorth) is { } north && Degrees(parts[1], MostEast) is { } east
            ? new GeoPoint(north, east)
            : null;
    }

    /// <returns>Millionths of a degree; nothing when it is no number from -<paramref name="most"/> to <paramref name="most"/>.</returns>
    public static int? Degrees(string text, int most) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= most
                ? (int)decimal.Round(degrees * MicroPerDegree)
                : null;

    public static string Written(GeoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.LatitudeMicro / MicroPerDegree:0.0#####} {point.LongitudeMicro / MicroPerDegree:0.0#####}");
}
