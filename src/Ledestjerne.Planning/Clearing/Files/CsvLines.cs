using System.Text;
using System.Text.Unicode;

namespace Ledestjerne.Planning.Files;

/// <summary>Why a line cannot be used as text.</summary>
public enum LineFlaw
{
    None,

    /// <summary>The text is the bytes read as Latin-1, for showing only.</summary>
    NotUtf8,

    /// <summary>The text is the beginning of the line.</summary>
    TooLong,
}

/// <param name="Number">From 1.</param>
public readonly record struct CsvLine(long Number, string Text, LineFlaw Flaw);

/// <summary>
/// A stream of bytes line by line, holding one line at a time: a file of any size, or one without a single line break,
/// takes no more memory than a small one. Our own because a reader of text can name neither the line of a wrong byte nor
/// set a bound to a line.
/// </summary>
public sealed class CsvLines(Stream stream)
{
    /// <summary>In bytes. Forty columns of a thousand characters fit; a forgotten file of something else does not.</summary>
    public const int LongestLine = 65_536;

    private const byte LineFeed = (byte)'\n';

    private readonly byte[] buffer = new byte[4 * LongestLine];
    private int start;
    private int end;
    private bool ended;
    private long number;

    /// <summary>Whether the file began with a byte order mark; known after the first line.</summary>
    public bool HasByteOrderMark { get; private set; }

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <returns>False at the end. A last line without a line break is a line; an empty one after the last break is none.</returns>
    public bool Read(out CsvLine line)
    {
        var scanned = 0;
        while (true)
        {
            var at = buffer.AsSpan((start + scanned)..end).IndexOf(LineFeed);
            if (at >= 0)
            {
                line = Take(scanned + at);
                start++;
                return true;
            }

            scanned = end - start;
            if (scanned > LongestLine + Encoding.UTF8.Preamble.Length + 1)
            {
                line = Take(scanned);
                SkipToLineBreak();
                return true;
            }

            if (ended)
            {
                line = scanned > 0 ? Take(scanned) : default;
                return scanned > 0;
            }

            Fill();
        }
    }

    private CsvLine Take(int length)
    {
        var bytes = buffer.AsSpan(start, length);
        start += length;
        number++;
        if (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            HasByteOrderMark = true;
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        bytes = bytes.EndsWith("\r"u8) ? bytes[..^1] : bytes;
        return bytes.Length > LongestLine ? new CsvLine(number, Encoding.Latin1.GetString(bytes[..LongestLine]), LineFlaw.TooLong)
            : Utf8.IsValid(bytes) ? new CsvLine(number, Encoding.UTF8.GetString(bytes), LineFlaw.None)
            : new CsvLine(number, Encoding.Latin1.GetString(bytes), LineFlaw.NotUtf8);
    }

    private void SkipToLineBreak()
    {
        while (true)
        {
            var at = buffer.AsSpan(start..end).IndexOf(LineFeed);
            if (at >= 0)
            {
                start += at + 1;
                return;
            }

            start = end;
            if (ended)
            {
                return;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
        BytesRead += read;
    }
}
