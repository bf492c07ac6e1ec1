namespace Ledestjerne.Domain;

/// <summary>Why a request about any case is refused.</summary>
public static class CaseRefusal
{
    public static readonly Refusal Unknown = new("case.unknown");
    public static readonly Refusal Exists = new("case.exists");
    public static readonly Refusal IsClosed = new("case.closed");
    public static readonly Refusal IsOpen = new("case.open");
    public static readonly Refusal NotYourCase = new("case.not-yours");
    public static readonly Refusal NotThePerson = new("case.not-the-person");
    public static readonly Refusal NotTheOwner = new("case.not-the-owner");
    public static readonly Refusal NotNow = new("case.not-now");
    public static readonly Refusal NotAllowedToAct = new("case.role-cannot-act");
    public static readonly Refusal NoAccess = new("case.no-access");
}
