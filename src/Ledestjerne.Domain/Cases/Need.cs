using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>How a need came in. The clocks are the same for all of them.</summary>
public enum Channel
{
    Web,
    Desk,
    Phone,
    Professional,

    /// <summary>Moved over from the system the region had before, with its original date.</summary>
    Transferred,
}

/// <summary>
/// The need as it was raised. It never changes: what the person asked for, the interpreter, the transport and the wish for
/// a place follow the case through every move.
/// </summary>
/// <param name="Service">What was asked for; the assessment may grant another.</param>
/// <param name="Home">Where the person lives or stays; travel is reckoned from here and nothing else is.</param>
/// <param name="Words">The person's own words, in the erasable store.</param>
/// <param name="ReceivedOn">The day the region got it. Every wait is counted from here, whatever happens later.</param>
/// <param name="Interpreter">ISO 639 language code, if one is needed.</param>
/// <param name="Transport">Whether the person needs help to get there.</param>
/// <param name="Wish">The site the person asked for, if any.</param>
public sealed record Need(
    ServiceId Service,
    MunicipalityId Home,
    TextId? Words,
    Channel Channel,
    LocalDate ReceivedOn,
    bool Emergency,
    string? Interpreter,
    bool Transport,
    SiteId? Wish);
