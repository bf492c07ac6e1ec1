namespace Ledestjerne.Planning;

/// <summary>One provider a person may be placed at.</summary>
/// <param name="Line">In <see cref="ClearingCells"/>.</param>
/// <param name="Minutes">-1: unknown.</param>
/// <param name="Third">Travel and choice as they count.</param>
internal readonly record struct Reach(int Line, int Minutes, int Third) : IComparable<Reach>
{
    public bool Within(int? most) => !(Minutes > most);

    public int CompareTo(Reach other) => (Third, Line).CompareTo((other.Third, other.Line));
}
