using Ledestjerne.Web.Words;
using NodaTime;

namespace Ledestjerne.Web.Session;

/// Who is looking, in which language and on which day: one per request.
/// <param name="Visitor">Null for the public.</param>
/// <param name="Path">The address asked for with its query, to come back to.</param>
public sealed record Visit(DemoVisitor? Visitor, Language Language, Instant Now, DateTimeZone Zone, string Path)
{
    public Role Role => Visitor?.Role ?? Role.Public;

    public LocalDate Today => Now.InZone(Zone).Date;

    public Text Text => new(Language);

    public SpokenDate Dates => new(Language, Today, Zone);

    public SpokenNumber Numbers => new(Language);

    public SpokenDuration Durations => new(Language);
}
