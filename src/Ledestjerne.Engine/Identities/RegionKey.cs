using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// The region's own secret of 32 bytes: wraps the persons' keys and hides identity numbers in the look-up. Whoever loses it
/// has lost every identity; whoever else has it and the files can read them.
/// </summary>
public sealed class RegionKey : IDisposable
{
    /// <summary>Bytes.</summary>
    public const int Size = 32;

    private readonly byte[] lookup;
    private readonly AesGcm wrap;

    private RegionKey(byte[] secret)
    {
        lookup = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: "ledestjerne look-up"u8.ToArray());
        wrap = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: "ledestjerne wrap"u8.ToArray()), Sealed.TagSize);
        Mark = HMACSHA256.HashData(lookup, "mark"u8);
    }

    /// <summary>The same for the same key, and says nothing about it: shows at opening whether the key is the right one.</summary>
    public byte[] Mark { get; }

    /// <param name="hex">64 hexadecimal digits, as given by configuration.</param>
    /// <exception cref="FormatException">It is something else; the value is not shown.</exception>
    public static RegionKey Of(string hex) => hex.Trim() is { Length: 2 * Size } digits && digits.All(char.IsAsciiHexDigit)
        ? new RegionKey(Convert.FromHexString(digits))
        : throw new FormatException($"A region key is {2 * Size} hexadecimal digits; found {hex.Trim().Length} characters.");

    /// <summary>The key in the file, made at random if there is none; only the owner may read it.</summary>
    /// <exception cref="IdentitiesCorrupted">Others than the owner may read it.</exception>
    public static RegionKey FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
        {
            throw new IdentitiesCorrupted($"{path} can be read by others: found mode {File.GetUnixFileMode(path)}, allowed is 0600.");
        }

        return Of(File.ReadAllText(path));
    }

    /// <summary>What stands in the look-up for a number: nobody without the key can tell which number it is, or try them all.</summary>
    public byte[] LookUp(string number) => HMACSHA256.HashData(lookup, Encoding.UTF8.GetBytes(number));

    public byte[] Wrap(PersonKey key, PersonId person) => Sealed.Seal(wrap, key.Bytes, person.Value);

    /// <exception cref="IdentitiesCorrupted">It was altered, or belongs to another person or region.</exception>
    public PersonKey Unwrap(ReadOnlySpan<byte> wrapped, PersonId person) => new(Sealed.Open(wrap, wrapped, person.Value));

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(lookup);
        wrap.Dispose();
    }

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Size)) + "\n"));
        file.Flush(flushToDisk: true);
    }
}
