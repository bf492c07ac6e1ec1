using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ledestjerne.MatchingInstances;

/// <summary>An instance file read once from front to back, byte by byte, knowing its line for whoever has to mend it.</summary>
internal sealed class InstanceText(Stream stream, string name)
{
    private readonly byte[] buffer = new byte[1 << 18];
    private int at;
    private int end;
    private int line = 1;

    public bool AtEnd => Peek() < 0;

    /// <returns>-1 at the end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Peek() => at < end || Fill() ? buffer[at] : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(char letter)
    {
        if (Peek() != letter)
        {
            return false;
        }

        at++;
        return true;
    }

    public void Expect(char letter)
    {
        if (!Take(letter))
        {
            throw Wrong(Shown(), letter == ' ' ? "a space" : $"'{letter}'");
        }
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Number(string what, int least, int most)
    {
        var negative = Take('-');
        var digit = Peek() - '0';
        if ((uint)digit > 9)
        {
            throw Wrong(Shown(), Allowed(what, least, most));
        }

        var value = 0L;
        do
        {
            at++;
            // Longer than any number here may be: kept from overflowing, and refused below.
            value = Math.Min((value * 10) + digit, long.MaxValue / 100);
            digit = Peek() - '0';
        }
        while ((uint)digit <= 9);
        value = negative ? -value : value;
        return value >= least && value <= most ? (int)value : throw Wrong(value.ToString(CultureInfo.InvariantCulture), Allowed(what, least, most));
    }

    public void EndLine()
    {
        Take('\r');
        if (!Take('\n') && !AtEnd)
        {
            throw Wrong(Shown(), "the end of the line");
        }

        line++;
    }

    public void SkipLine()
    {
        while (Peek() is not ('\n' or < 0))
        {
            at++;
        }

        EndLine();
    }

    public FormatException Wrong(string found, string allowed) => new($"{name}:{line}: found {found}; allowed: {allowed}");

    /// <summary>What stands at the place that was read, for a message.</summary>
    public string Shown() => Peek() switch
    {
        < 0 => "the end of the file",
        '\n' or '\r' => "the end of the line",
        ' ' => "a space",
        var letter and > ' ' and < 127 => $"'{(char)letter}'",
        var other => $"the byte {other}",
    };

    private static string Allowed(string what, int least, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}, a whole number from {least} to {most}");

    private bool Fill()
    {
        at = 0;
        end = stream.Read(buffer);
        return end > 0;
    }
}
