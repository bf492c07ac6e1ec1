using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Ledestjerne.Engine;

/// <summary>
/// Each record's hash is SHA-256 of the hash before it and its line, so that no record can be changed, removed or put
/// in between without changing every hash after it. Not for concurrent use.
/// </summary>
public sealed class HashChain : IDisposable
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What stands before the first record: SHA-256 of the region's code in UTF-8.</summary>
    public static ImmutableArray<byte> Origin(string region) =>
        ImmutableArray.Create(SHA256.HashData(Encoding.UTF8.GetBytes(region)));

    /// <param name="previousAndLine">The hash before, and the line directly after it.</param>
    /// <param name="hash">Receives <see cref="Size"/> bytes.</param>
    public void Next(ReadOnlySpan<byte> previousAndLine, Span<byte> hash)
    {
        sha.AppendData(previousAndLine);
        sha.GetHashAndReset(hash);
    }

    public void Dispose() => sha.Dispose();
}
