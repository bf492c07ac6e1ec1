using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>Who a person is. Never in the journal, and never in a log.</summary>
/// <param name="NationalNumber">Eleven digits; empty for somebody with a temporary identity, who has all the same rights.</param>
/// <param name="Language">ISO 639 of the language to write to the person in.</param>
public sealed record Identity(
    PersonId Id,
    string? NationalNumber,
    string GivenName,
    string FamilyName,
    LocalDate? Born,
    string? Phone,
    string? Address,
    string Language)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Hidden, so that no log line shows it by mistake.</summary>
    public override string ToString() => $"{nameof(Identity)} {Id.Value:N}";
}

/// <summary>Free text of a person, to be stored under an id that says nothing.</summary>
public readonly record struct WrittenText(PersonId Person, string Text)
{
    /// <summary>Hidden, so that no log line shows it by mistake.</summary>
    public override string ToString() => $"{nameof(WrittenText)} of {Person.Value:N}";
}

/// <summary>A stored identity or text is not what was written, or the key is another region's. Never repaired by the program.</summary>
public sealed class IdentitiesCorrupted(string what, Exception? cause = null) : Exception(what, cause);

/// <summary>
/// Identities and free text, encrypted with a key per person, apart from the journal. What is written is durable when the
/// call returns, and so before the command that refers to it is submitted. Safe from any thread.
/// </summary>
public interface IIdentityStore : IDisposable
{
    /// <summary>Takes in people and replaces what was known of those already there; all or none.</summary>
    /// <exception cref="InvalidOperationException">Somebody else has one of the national numbers.</exception>
    void Add(IReadOnlyList<Identity> people);

    /// <summary>
    /// Stores texts, all or none; each person must be there. Ids come in the order of the texts, and the same text twice
    /// has two.
    /// </summary>
    /// <exception cref="KeyNotFoundException">A person was never there or is erased.</exception>
    IReadOnlyList<TextId> Write(IReadOnlyList<WrittenText> texts);

    /// <returns>Empty for somebody who was never there or is erased.</returns>
    Identity? Find(PersonId person);

    PersonId? WithNationalNumber(string number);

    /// <returns>Empty when the text was never there or its person is erased.</returns>
    string? Read(TextId text);

    /// <summary>Destroys the person's key, and with it all that was written. The journal still verifies.</summary>
    void Erase(PersonId person);
}
