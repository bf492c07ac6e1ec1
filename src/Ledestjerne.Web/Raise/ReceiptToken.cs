using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ledestjerne.Web.Raise;

/// The address of a receipt: only whoever raised the need has it, and it says nothing but what the receipt said that day.
public sealed class ReceiptToken(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Ledestjerne.Receipt.1").ToTimeLimitedDataProtector();

    /// <param name="first">Position of the first event the need led to.</param>
    public string For(long first, int events) => _protector.Protect($"{first}:{events}", Kept);

    /// <returns>Null for an address that this program did not write, or that is too old.</returns>
    public long[]? Positions(string token)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(':');
            var first = long.Parse(parts[0], CultureInfo.InvariantCulture);
            return [.. Enumerable.Range(0, int.Parse(parts[1], CultureInfo.InvariantCulture)).Select(each => first + each)];
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
