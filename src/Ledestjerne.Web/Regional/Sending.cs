using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Regional;

/// From a form to the region and back.
public static class Sending
{
    /// An id that is the same each time for the same visitor, subject and day: a look that is repeated is one look.
    public static CommandId OnceADay(this Visit visit, string deed, Guid about)
    {
        var subject = $"{deed} {about} {visit.Visitor?.Id} {SpokenDate.Machine(visit.Today)}";
        return new CommandId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 16)));
    }

    /// Null when the region did it, otherwise why it would not.
    public static async ValueTask<Refusal?> Send(this RegionAtHand region, Command command) =>
        await region.Engine.Submit(command) is Submission.Refused refused ? refused.Reason : null;

    /// Stores what was written about a person, for a command to point at; empty for nothing written.
    public static TextId? Keep(this RegionAtHand region, PersonId person, string text) =>
        text.Length == 0 ? null : region.Identities.Write([new WrittenText(person, text)])[0];
}
