using Ledestjerne.Domain;
using Ledestjerne.Engine;

namespace Ledestjerne.Web.Regional;

/// From a form to the region and back.
public static class Sending
{
    /// Null when the region did it, otherwise why it would not.
    public static async ValueTask<Refusal?> Send(this RegionAtHand region, Command command) =>
        await region.Engine.Submit(command) is Submission.Refused refused ? refused.Reason : null;

    /// Stores what was written about a person, for a command to point at; empty for nothing written.
    public static TextId? Keep(this RegionAtHand region, PersonId person, string text) =>
        text.Length == 0 ? null : region.Identities.Write([new WrittenText(person, text)])[0];
}
