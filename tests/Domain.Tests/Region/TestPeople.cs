namespace Ledestjerne.Domain.Tests;

/// <summary>People beside the one a case is about.</summary>
public static class TestPeople
{
    public static readonly PersonId Daughter = new(new Guid("00000000-0000-0000-0000-0000000000dd"));
    public static readonly PersonId Stranger = new(new Guid("00000000-0000-0000-0000-0000000000ee"));
}
