using System.Security.Cryptography;

namespace Ledestjerne.Engine;

/// <summary>AES-256-GCM as stored: a random nonce, the tag, then the encrypted bytes.</summary>
internal static class Sealed
{
    public const int TagSize = 16;

    private const int NonceSize = 12;

    public static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> content, Guid about)
    {
        var stored = new byte[NonceSize + TagSize + content.Length];
        var nonce = stored.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> bound = stackalloc byte[16];
        about.TryWriteBytes(bound, bigEndian: true, out _);
        cipher.Encrypt(nonce, content, stored.AsSpan(NonceSize + TagSize), stored.AsSpan(NonceSize, TagSize), bound);
        return stored;
    }

    public static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> stored, Guid about)
    {
        if (stored.Length < NonceSize + TagSize)
        {
            throw new IdentitiesCorrupted($"What is kept under {about:N} has only {stored.Length} bytes.");
        }

        var content = new byte[stored.Length - NonceSize - TagSize];
        Span<byte> bound = stackalloc byte[16];
        about.TryWriteBytes(bound, bigEndian: true, out _);
        try
        {
            cipher.Decrypt(stored[..NonceSize], stored[(NonceSize + TagSize)..], stored.Slice(NonceSize, TagSize), content, bound);
        }
        catch (AuthenticationTagMismatchException altered)
        {
            throw new IdentitiesCorrupted($"What is kept under {about:N} was altered, or is not this region's.", altered);
        }

        return content;
    }
}
