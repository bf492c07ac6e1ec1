using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>
/// The id of a timer's command, made from the case, what is due and the day it was due: the same deadline gives the same
/// id before and after a crash, and therefore takes effect once.
/// </summary>
public static class WakeId
{
    public static CommandId For(CaseId @case, string kind, LocalDate due)
    {
        Span<byte> name = stackalloc byte[16 + 12 + Encoding.UTF8.GetMaxByteCount(kind.Length)];
        @case.Value.TryWriteBytes(name, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(name[16..], due.Year);
        BinaryPrimitives.WriteInt32BigEndian(name[20..], due.Month);
        BinaryPrimitives.WriteInt32BigEndian(name[24..], due.Day);
        var length = 28 + Encoding.UTF8.GetBytes(kind, name[28..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name[..length], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new CommandId(new Guid(hash[..16], bigEndian: true));
    }
}
