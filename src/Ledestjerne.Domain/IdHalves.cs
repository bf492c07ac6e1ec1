namespace Ledestjerne.Domain;

/// <summary>
/// An id as it is kept: two numbers that the processor can hold, compare and mix. A <see cref="Guid"/> has eleven fields, is put
/// into memory wherever it is handed on, and read from there before it has arrived.
/// </summary>
internal readonly record struct IdHalves(ulong First, ulong Second)
{
    public IdHalves(Guid whole)
        : this(GuidHalves.Split(whole).First, GuidHalves.Split(whole).Second)
    {
    }

    public Guid Whole => GuidHalves.Join(First, Second);
}
