using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// Who the persons are, and every free text: all that identifies somebody, apart from the journal, encrypted under a key
/// of each person's own. What is written is durable when the call returns, so that no command in the journal refers to a
/// text that was lost. Safe for concurrent use.
/// </summary>
public interface IIdentityStore : IDisposable
{
    Kept<Identity> Find(PersonId person);

    /// <summary>By exact number; there is no other search. Empty for a number nobody has.</summary>
    PersonId? Find(IdentityNumber number);

    /// <summary>A new person, or a known one's new particulars.</summary>
    /// <exception cref="InvalidOperationException">Somebody else has the number, or the person was erased.</exception>
    void Keep(PersonId person, Identity identity);

    /// <summary>As <see cref="Keep(PersonId, Identity)"/> for many, all or none.</summary>
    void Keep(IReadOnlyCollection<(PersonId Person, Identity Identity)> many);

    /// <summary>Keeps a text about a person under a new id, which is also a keyed hash of it.</summary>
    /// <exception cref="InvalidOperationException">The person is not kept here, or was erased.</exception>
    TextId Keep(PersonId person, string text);

    /// <summary>As <see cref="Keep(PersonId, string)"/> for many, all or none; ids in the order given.</summary>
    ImmutableArray<TextId> Keep(IReadOnlyCollection<(PersonId Person, string Text)> many);

    Kept<string> Find(TextId text);

    /// <summary>
    /// Destroys the person's key and everything kept under it. The journal is untouched and still verifies; what its ids
    /// stood for nobody can read again. Nothing happens to a person who is not here.
    /// </summary>
    void Erase(PersonId person);
}
