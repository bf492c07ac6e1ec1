namespace Ledestjerne.Domain.Tests;

/// <summary>Who answers for what each provider misses.</summary>
public static class TestLeaders
{
    public static readonly ProfessionalId Hospital = new(1000091);
    public static readonly ProfessionalId Town = new(1000092);
    public static readonly ProfessionalId Diakon = new(1000093);
    public static readonly ProfessionalId Clinic = new(1000094);
    public static readonly ProfessionalId Abroad = new(1000095);
}
