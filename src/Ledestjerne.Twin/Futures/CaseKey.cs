using System.Buffers.Binary;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>
/// What the twin can read out of the id of a case it made: a number of its own, from which all chance in the case is drawn,
/// and what no decision may know: the person's age band.
/// </summary>
/// <param name="Number">The same in every scenario of the same seed.</param>
public readonly record struct CaseKey(ulong Number, AgeBand Age)
{
    public CaseId ToId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Number);
        bytes[8] = (byte)Age;
        return new CaseId(new Guid(bytes));
    }

    public static CaseKey Of(CaseId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes);
        return new CaseKey(BinaryPrimitives.ReadUInt64LittleEndian(bytes), (AgeBand)bytes[8]);
    }
}
