using System.Text;
using Ledestjerne.Planning.Files;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Lines_of_a_file
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\n", "1:a")]
    [InlineData("a\r\nb", "1:a 2:b")]
    [InlineData("\n\nb\n", "1: 2: 3:b")]
    [InlineData("\uFEFFa\nb", "1:a 2:b")]
    [InlineData("a\n\uFEFFb", "1:a 2:\uFEFFb")]
    public void End_at_a_line_break_or_at_the_end(string text, string lines) => Lines(Encoding.UTF8.GetBytes(text)).ShouldBe(lines);

    [Fact]
    public void That_are_not_UTF_8_are_named() =>
        Lines([(byte)'a', (byte)'\n', 0xE5, (byte)'\n', (byte)'c']).ShouldBe("1:a 2!NotUtf8:å 3:c");

    [Fact]
    public void May_be_as_long_as_the_limit_and_no_longer()
    {
        var longest = new string('x', CsvLines.LongestLine);

        Lines(Encoding.UTF8.GetBytes($"{longest}\r\nb")).ShouldBe($"1:{longest} 2:b");
        Lines(Encoding.UTF8.GetBytes($"\uFEFF{longest}\r\nb")).ShouldBe($"1:{longest} 2:b");
        Lines(Encoding.UTF8.GetBytes($"{longest}x\nb")).ShouldBe($"1!TooLong:{longest} 2:b");
        Lines(Encoding.UTF8.GetBytes($"{longest}{longest}{longest}{longest}{longest}\nb")).ShouldBe($"1!TooLong:{longest} 2:b");
    }

    [Fact]
    public void Are_the_same_however_few_bytes_come_at_a_time()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFFid;navn\r\n1;Blåbær\r\n\r\n2;Østfold");

        Lines(new Trickle(bytes)).ShouldBe("1:id;navn 2:1;Blåbær 3: 4:2;Østfold");
    }

    private static string Lines(byte[] bytes) => Lines(new MemoryStream(bytes));

    private static string Lines(Stream stream)
    {
        var lines = new CsvLines(stream);
        var all = new List<string>();
        while (lines.Read(out var line))
        {
            all.Add($"{line.Number}{(line.Flaw == LineFlaw.None ? "" : $"!{line.Flaw}")}:{line.Text}");
        }

        return string.Join(' ', all);
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
