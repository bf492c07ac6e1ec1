using System.Globalization;
using System.Text;
using Ledestjerne.Planning.Files;
using Shouldly;
using Xunit;
using static Ledestjerne.Tests.GivenFiles;

namespace Ledestjerne.Tests;

/// <summary>Whatever stands in the files: no exception, and no row that is neither read nor told.</summary>
public sealed class Fuzzed_files
{
    [Fact]
    public void Of_random_bytes_are_refused_in_words()
    {
        var chance = new Random(48);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[chance.Next(3_000)];
            chance.NextBytes(bytes);
            var files = new GivenFiles { Waiting = new MemoryStream(bytes), SetAside = round % 2 == 0 };

            files.Read().ShouldBeNull();

            files.Faults.Unusable.ShouldBeTrue();
            files.Faults.First.ShouldAllBe(fault => !fault.ToString().Any(char.IsControl));
        }
    }

    [Fact]
    public void Of_random_bytes_below_a_header_lose_no_row()
    {
        var chance = new Random(49);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[chance.Next(3_000)];
            chance.NextBytes(bytes);
            EveryRowIsAccountedFor([.. Encoding.UTF8.GetBytes(WaitingHeader), .. bytes]);
        }
    }

    [Fact]
    public void Of_rows_that_were_cut_joined_and_mixed_lose_no_row()
    {
        const string poison = ",;\"\n\r\t\0=-+@|0919é å\uFEFF";
        var chance = new Random(50);
        for (var round = 0; round < 500; round++)
        {
            var text = new StringBuilder(WaitingHeader);
            for (var row = 0; row < 20; row++)
            {
                text.Append(Row(
                    id: $"p{chance.Next(15)}", severity: chance.Next(7).ToString(CultureInfo.InvariantCulture), group: chance.Next(3) == 0 ? $"g{chance.Next(4)}" : "")).Append('\n');
            }

            for (var change = 0; change < 10; change++)
            {
                var at = WaitingHeader.Length + chance.Next(text.Length - WaitingHeader.Length);
                _ = chance.Next(2) == 0 ? text.Remove(at, Math.Min(chance.Next(12), text.Length - at)) : text.Insert(at, poison[chance.Next(poison.Length)]);
            }

            EveryRowIsAccountedFor(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    /// <summary>As much as ten gigabytes would be read the same way: the row at hand is all that is kept.</summary>
    [Fact]
    public void That_hardly_end_take_no_memory_for_the_rows_that_are_wrong()
    {
        const long size = 400_000_000;
        var wrong = Encoding.UTF8.GetBytes(Row(severity: "0", note: new string('x', 1_000)) + "\n");
        var endless = new Endless(Encoding.UTF8.GetBytes(WaitingHeader), wrong, size);
        var files = new GivenFiles { Waiting = endless };
        var before = GC.GetTotalMemory(forceFullCollection: true);

        files.Read();

        files.Faults.Count.ShouldBeGreaterThan(350_000);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public void Without_a_line_break_take_no_memory_either()
    {
        var endless = new Endless(Encoding.UTF8.GetBytes(WaitingHeader), "xxxxxxxxxxxxxxxx"u8.ToArray(), 200_000_000);
        var files = new GivenFiles { Waiting = endless };
        var before = GC.GetTotalMemory(forceFullCollection: true);

        files.OnlyFault().ShouldContain("found a longer line; allowed: at most 65536 bytes in a line");

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public void Of_nothing_but_wrong_rows_are_given_up()
    {
        var wrong = "x\n"u8.ToArray();
        var files = new GivenFiles { Waiting = new Endless(Encoding.UTF8.GetBytes(WaitingHeader), wrong, 10_000_000_000) };

        files.Read().ShouldBeNull();

        files.Faults.Unusable.ShouldBeTrue();
        files.Faults.Count.ShouldBe(RejectedRows.Most + 1);
    }

    private static void EveryRowIsAccountedFor(byte[] waiting)
    {
        var strict = new GivenFiles { Waiting = new MemoryStream(waiting) };
        strict.Read();
        var files = new GivenFiles { Waiting = new MemoryStream(waiting), SetAside = true };

        var read = files.Read().ShouldNotBeNull();

        var count = read.Counts.Single(c => c.Schema == TableSchema.Waiting);
        count.Rows.ShouldBe(read.Input.Waiting.Length + count.Rejected);
        files.Written(OutFile.Rejected).Length.ShouldBe((int)count.Rejected + 1);
        strict.Faults.Count.ShouldBe(files.Faults.Count);
        read.Input.Waiting.Select(p => p.Id).ShouldBeUnique();
        read.Input.Waiting.Where(p => p.Group.Length > 0).CountBy(p => p.Group).ShouldAllBe(g => g.Value > 1);
    }

    /// <summary>A header and then the same bytes over and over, made as they are asked for.</summary>
    private sealed class Endless(byte[] header, byte[] again, long size) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var filled = 0;
            while (filled < count && at < size)
            {
                var (from, start) = at < header.Length ? (header, (int)at) : (again, (int)((at - header.Length) % again.Length));
                var some = Math.Min(count - filled, from.Length - start);
                Array.Copy(from, start, buffer, offset + filled, some);
                filled += some;
                at += some;
            }

            return filled;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
