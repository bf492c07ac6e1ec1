using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>Who a person is. Lives in the identity store, encrypted, and on the screens of those who may see it; nowhere else.</summary>
/// <param name="BirthDate">Unknown for some with a temporary number.</param>
/// <param name="Language">ISO 639 code of the language the person wants: <c>nb</c>.</param>
public sealed record Identity(
    IdentityNumber Number,
    string GivenName,
    string FamilyName,
    LocalDate? BirthDate,
    string? Phone,
    string? Address,
    string Language)
{
    public string FullName => $"{GivenName} {FamilyName}";

    /// <summary>Hidden, so that no log line shows it by mistake.</summary>
    public override string ToString() => $"{nameof(Identity)} {Number}";
}
