using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>An identity as the bytes that are encrypted: a version, then the fields in order. Only ever read back by this.</summary>
public static class IdentityForm
{
    private const byte Version = 1;

    public static byte[] Write(Identity identity)
    {
        using var bytes = new MemoryStream(128);
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        Optional(writer, identity.NationalNumber);
        writer.Write(identity.GivenName);
        writer.Write(identity.FamilyName);
        writer.Write(identity.Born is { } born ? (born.Year * 10_000) + (born.Month * 100) + born.Day : 0);
        Optional(writer, identity.Phone);
        Optional(writer, identity.Address);
        writer.Write(identity.Language);
        return bytes.ToArray();
    }

    /// <exception cref="IdentitiesCorrupted">The version is not one this program writes.</exception>
    public static Identity Read(PersonId person, byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content));
        var version = reader.ReadByte();
        if (version != Version)
        {
            throw new IdentitiesCorrupted($"An identity is in version {version}; this program reads {Version}.");
        }

        return new Identity(
            person,
            Optional(reader),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadInt32() is > 0 and var born ? new LocalDate(born / 10_000, born / 100 % 100, born % 100) : null,
            Optional(reader),
            Optional(reader),
            reader.ReadString());
    }

    private static void Optional(BinaryWriter writer, string? value)
    {
        writer.Write(value is not null);
        if (value is not null)
        {
            writer.Write(value);
        }
    }

    private static string? Optional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
