using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>A need on its way to the door, with what the professional will find.</summary>
/// <param name="Service">Index in <see cref="Arrivals"/>.</param>
/// <param name="Words">Index of the person's words among the texts of the folder; −1 when they are not kept.</param>
internal readonly record struct Arrival(Inhabitant Who, int Service, Severity Severity, bool Refused, Folder Folder, int Words)
{
    public TextId? WordsId => Words < 0 || Folder.Ids.Count == 0 ? null : Folder.Ids[Words];

    /// <summary>The reason the professional gives, written beside the words.</summary>
    public TextId? ReasonId => Words < 0 || Folder.Ids.Count == 0 ? null : Folder.Ids[Words + 1];
}
