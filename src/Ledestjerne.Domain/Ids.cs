namespace Ledestjerne.Domain;

/// <summary>A person in the region, with or without a national identity number. Opaque: who it is, only the identity store knows.</summary>
public readonly record struct PersonId(Guid Value)
{
    private readonly IdHalves halves = new(Value);

    public Guid Value => halves.Whole;

    public override int GetHashCode() => IdHash.Of(halves);
}

/// <summary>One case: an obligation to a person, from the need was raised until it is closed.</summary>
public readonly record struct CaseId(Guid Value)
{
    private readonly IdHalves halves = new(Value);

    public Guid Value => halves.Whole;

    public override int GetHashCode() => IdHash.Of(halves);
}

/// <summary>One offer of a place; made by the sender of the command that offers it.</summary>
public readonly record struct OfferId(Guid Value)
{
    private readonly IdHalves halves = new(Value);

    public Guid Value => halves.Whole;
}

/// <summary>Made by the client; a command that comes twice with the same id is answered as the first time.</summary>
public readonly record struct CommandId(Guid Value)
{
    private readonly IdHalves halves = new(Value);

    public Guid Value => halves.Whole;
}

/// <summary>Free text in the erasable store. The journal knows only this id, which is also a keyed hash of the text.</summary>
public readonly record struct TextId(Guid Value)
{
    private readonly IdHalves halves = new(Value);

    public Guid Value => halves.Whole;
}

/// <summary>A professional's number in the register of health personnel, seven digits; 0 is nobody.</summary>
public readonly record struct ProfessionalId(int Hpr)
{
    public bool IsNobody => Hpr == 0;
}

/// <summary>A service's code in the region's catalogue, lower case with hyphens: <c>home-nursing</c>.</summary>
public readonly record struct ServiceId(string Code)
{
    public override string ToString() => Code;

    public override int GetHashCode() => CodeHash.Of(Code);

    /// <summary>Whether both are the same string in memory: sooner said than that they are equal, and not said of all that are.</summary>
    internal bool IsSame(ServiceId other) => ReferenceEquals(Code, other.Code);
}

/// <summary>A provider's code in the region's catalogue: an organisation that may own several sites.</summary>
public readonly record struct ProviderId(string Code)
{
    public override string ToString() => Code;

    public override int GetHashCode() => CodeHash.Of(Code);
}

/// <summary>A site's code: the place where a provider gives services, and what a person chooses.</summary>
public readonly record struct SiteId(string Code)
{
    public override string ToString() => Code;

    public override int GetHashCode() => CodeHash.Of(Code);

    /// <summary>Whether both are the same string in memory: sooner said than that they are equal, and not said of all that are.</summary>
    internal bool IsSame(SiteId other) => ReferenceEquals(Code, other.Code);
}

/// <summary>Official municipality number, four digits with leading zero kept: <c>3205</c>.</summary>
public readonly record struct MunicipalityId(string Number)
{
    public override string ToString() => Number;

    public override int GetHashCode() => CodeHash.Of(Number);
}

/// <summary>A rule in the region's rule book: <c>R02</c> for law, <c>P01</c> for the region's own policy.</summary>
public readonly record struct RuleId(string Code)
{
    public override string ToString() => Code;

    public override int GetHashCode() => CodeHash.Of(Code);
}
