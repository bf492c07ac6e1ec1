namespace Ledestjerne.Domain;

/// <summary>
/// Travel in whole minutes by car or public transport, reckoned from the distance as the crow flies: roads are 1.3 times
/// longer, the mean speed rises from 35 km/h near by to 75 km/h far away, and abroad the flight takes 240 minutes in all.
/// A guide for comparing sites, the same for everybody in a municipality.
/// </summary>
public static class TravelTime
{
    private const int AbroadMinutes = 240;

    /// <summary>1–2,000 minutes.</summary>
    public static int Minutes(GeoPoint from, Site to) => Minutes(from, to.Location, to.Country);

    /// <summary>1–2,000 minutes.</summary>
    /// <param name="country">Of <paramref name="to"/>, ISO 3166 two letters.</param>
    public static int Minutes(GeoPoint from, GeoPoint to, string country)
    {
        if (country is not ("NO" or "SE" or "DK"))
        {
            return AbroadMinutes;
        }

        var metres = Metres(from, to) * 13L / 10;
        var kmh = metres switch
        {
            < 5_000 => 35,
            < 20_000 => 50,
            < 50_000 => 65,
            _ => 75,
        };
        var driving = (int)Math.Min(2_000, 4 + (metres * 60 / (kmh * 1_000)));
        return country == "NO" ? driving : Math.Min(driving, AbroadMinutes);
    }

    /// <summary>Distance on a plane about 60° north, in whole metres: a degree is 111.2 km north and 55.6 km east.</summary>
    private static long Metres(GeoPoint a, GeoPoint b)
    {
        long north = Math.Abs((long)a.LatitudeMicro - b.LatitudeMicro) * 1_112 / 10_000;
        long east = Math.Abs((long)a.LongitudeMicro - b.LongitudeMicro) * 556 / 10_000;
        return IntegerRoot((north * north) + (east * east));
    }

    private static long IntegerRoot(long square)
    {
        if (square < 2)
        {
            return square;
        }

        var guess = 1L << ((66 - System.Numerics.BitOperations.LeadingZeroCount((ulong)square)) / 2);
        while (true)
        {
            var next = (guess + (square / guess)) / 2;
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }
    }
}
