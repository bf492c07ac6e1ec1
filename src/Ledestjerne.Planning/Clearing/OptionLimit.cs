namespace Ledestjerne.Planning;

/// <summary>Which of each person's providers are in the problem: the first so many, and those further out that have proven wanted.</summary>
internal sealed class OptionLimit(int[] first)
{
    private readonly int[]?[] further = new int[first.Length][];

    /// <summary>By person's number in the problem: places in the list that come before this are in.</summary>
    public int First(int number) => first[number];

    /// <summary>Further places in the list that are in, ascending.</summary>
    public ReadOnlySpan<int> Further(int number) => further[number];

    public bool Holds(int number, int place) => place < first[number] || Further(number).Contains(place);

    /// <summary>Kept in the order of the list, so that people with the same options have them in the same order.</summary>
    public void LetIn(int number, List<int> places)
    {
        int[] now = [.. Further(number), .. places];
        Array.Sort(now);
        further[number] = now;
    }
}
