using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// How a population renews itself in a year, per 1,000. Our own round numbers from general knowledge of Norway in the 2020s
/// (unverified): births and deaths nearly balance, and each band hands on those who outgrow it.
/// </summary>
internal static class Vital
{
    public const double BirthsPerThousand = 9.8;

    /// <summary>By <see cref="AgeBand"/>.</summary>
    public static readonly double[] DeathsPerThousand = [0.3, 2.0, 15, 62, 220];

    /// <summary>Of a band, who grows out of it in a year: those in its last year, fewer than the mean where many die before.</summary>
    public static readonly double[] OutgrowPerThousand = [57, 19, 58, 40, 0];
}
