using Ledestjerne.Domain;
using Ledestjerne.Web.Session;

namespace Ledestjerne.Web.Regional;

/// <summary>From the visitor at the screen to the actor in the region.</summary>
public static class Acting
{
    /// <summary>The stamp of what the visitor does now.</summary>
    /// <param name="id">From the form, so that a second press is answered as the first.</param>
    /// <param name="concerning">The person it is about; a visitor who is somebody else acts on their behalf.</param>
    public static Stamp Stamp(this Visit visit, CommandId id, PersonId? concerning = null) => visit.Visitor?.As switch
    {
        null => new Stamp(id, visit.Now, Actor.Public),
        Actor.Self self when concerning is { } other && other != self.Id => new Stamp(id, visit.Now, new Actor.Relative(self.Id), other),
        Actor.Desk desk => new Stamp(id, visit.Now, desk, concerning),
        { } actor => new Stamp(id, visit.Now, actor),
    };
}
