using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>One person's secret: half of it encrypts, half makes the ids of texts. Destroying it erases the person.</summary>
public sealed class PersonKey : IDisposable
{
    private const int Half = 32;

    private readonly byte[] secret;
    private AesGcm? cipher;

    internal PersonKey(byte[] secret) => this.secret = secret.Length == 2 * Half
        ? secret
        : throw new IdentitiesCorrupted($"A person's key has {secret.Length} bytes, not {2 * Half}.");

    public static PersonKey Random() => new(RandomNumberGenerator.GetBytes(2 * Half));

    internal ReadOnlySpan<byte> Bytes => secret;

    private AesGcm Cipher => cipher ??= new AesGcm(secret.AsSpan(0, Half), Sealed.TagSize);

    /// <param name="about">Bound into the result: it cannot be put under another id.</param>
    public byte[] Seal(ReadOnlySpan<byte> content, Guid about) => Sealed.Seal(Cipher, content, about);

    /// <exception cref="IdentitiesCorrupted">It was altered or stands under another id.</exception>
    public byte[] Open(ReadOnlySpan<byte> content, Guid about) => Sealed.Open(Cipher, content, about);

    /// <summary>Encrypts a text under a random salt, which makes its id too: the same text twice has two ids.</summary>
    public (TextId Id, byte[] Sealed) SealText(string text)
    {
        byte[] content = [.. RandomNumberGenerator.GetBytes(16), .. Encoding.UTF8.GetBytes(text)];
        var id = IdOf(content);
        return (id, Seal(content, id.Value));
    }

    /// <exception cref="IdentitiesCorrupted">It is not the text the id was made from.</exception>
    public string OpenText(ReadOnlySpan<byte> content, TextId id)
    {
        var opened = Open(content, id.Value);
        return IdOf(opened) == id
            ? Encoding.UTF8.GetString(opened.AsSpan(16))
            : throw new IdentitiesCorrupted($"Text {id.Value:N} is not the one its id was made from.");
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(secret);
        cipher?.Dispose();
    }

    private TextId IdOf(ReadOnlySpan<byte> saltAndText)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret.AsSpan(Half), saltAndText, hash);
        return new TextId(new Guid(hash[..16], bigEndian: true));
    }
}
