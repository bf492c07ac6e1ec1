namespace Ledestjerne.Domain;

/// <summary>Two codes as one key. Hashed by the two alone: the runtime's own pair mixes a secret in, which codes of the region's files need not.</summary>
internal readonly record struct CodePair<TFirst, TSecond>(TFirst First, TSecond Second)
    where TFirst : struct
    where TSecond : struct
{
    public override int GetHashCode() => (First.GetHashCode() * 31) + Second.GetHashCode();
}
