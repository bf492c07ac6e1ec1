namespace Ledestjerne.Domain;

/// <summary>
/// An id as it is kept: two numbers that the processor can hold, compare and mix. A <see cref="Guid"/> has eleven fields, is put
/// into memory wherever it is handed on, and read from there before it has arrived.
/// </summary>
internal readonly record struct IdHalves
{
    public IdHalves(Guid whole) => (First, Second) = GuidHalves.Split(whole);

    public ulong First { get; }

    public ulong Second { get; }

    public Guid Whole => GuidHalves.Join(First, Second);
}
