using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Domain;
using Ledestjerne.Web.Forms;

namespace Ledestjerne.Web.Regional;

/// The command id that a form carries from the moment it is shown, so that a second press is answered as the first.
public static class CommandIds
{
    public const string Field = "kommando";

    public static CommandId CommandId(this FormState form) =>
        new(Guid.TryParse(form[Field], out var id) && id != Guid.Empty ? id : Guid.CreateVersion7());

    /// Another id that follows from this one: the same command makes the same case, person and text each time.
    public static Guid Derive(this CommandId id, string purpose) => Of($"{purpose}|{id.Value:N}");

    /// A look at the same case by the same person within the same hour is one look.
    public static CommandId OfLook(Stamp stamp, CaseId looked) =>
        new(Of($"look|{stamp.By}|{looked.Value:N}|{stamp.At.ToUnixTimeSeconds() / 3600}"));

    private static Guid Of(string words) => new(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
}
