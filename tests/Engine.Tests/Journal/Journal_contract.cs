using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Ledestjerne.Engine.Tests.Journal;

/// <summary>What every journal does, whatever it is kept in.</summary>
public abstract class Journal_contract : IDisposable
{
    protected EventCodec Codec { get; } = Given.TestCodec();

    protected abstract IJournal Journal { get; }

    [Fact]
    public void Starts_empty()
    {
        Journal.LastPosition.ShouldBe(0);
        Journal.Read().ShouldBeEmpty();
        Journal.ReadSealed().ShouldBeEmpty();
        Journal.Header.ShouldBe(new JournalHeader("testland", 1));
        Journal.Head().Hash.ShouldBe(SHA256.HashData("testland"u8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SealedBatch.Capacity)]
    [InlineData(SealedBatch.Capacity + 1)]
    [InlineData(5000)]
    public void Gives_back_what_was_appended_in_order(int count)
    {
        Journal.Append(Given.Notes(1, count));
        Journal.Append(Given.Notes(count + 1, 3));
        Journal.LastPosition.ShouldBe(count + 3);
        All(1).ShouldBe(Given.Notes(1, count + 3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(SealedBatch.Capacity)]
    [InlineData(SealedBatch.Capacity + 1)]
    [InlineData(2500)]
    [InlineData(2501)]
    public void Reads_from_a_position(long from)
    {
        Journal.Append(Given.Notes(1, 2500));
        All(from).ShouldBe(Given.Notes(from, (int)(2501 - from)));
        Sealed(from).Select(each => each.Position).ShouldBe(Enumerable.Range((int)from, (int)(2501 - from)).Select(each => (long)each));
        Sealed(from).ShouldBe(Sealed(1)[(int)(from - 1)..]);
    }

    [Fact]
    public void Reads_the_records_asked_for()
    {
        Journal.Append(Given.Notes(1, 2500));
        Journal.ReadAt([2500, 1, 1025]).ShouldBe([Given.Note(2500), Given.Note(1), Given.Note(1025)]);
        Journal.ReadAt([]).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Journal.ReadAt([2501]));
        Should.Throw<ArgumentOutOfRangeException>(() => Journal.ReadAt([0]));
    }

    [Fact]
    public void Takes_no_gap_and_no_position_twice()
    {
        Journal.Append(Given.Notes(1, 2));
        Should.Throw<InvalidOperationException>(() => Journal.Append(Given.Notes(2, 1)));
        Should.Throw<InvalidOperationException>(() => Journal.Append(Given.Notes(4, 1)));
        Journal.LastPosition.ShouldBe(2);
        Journal.Append(Given.Notes(3, 1));
        All(1).Count.ShouldBe(3);
    }

    [Fact]
    public void Chains_each_line_to_the_one_before()
    {
        Journal.Append(Given.Notes(1, 1500));
        var previous = SHA256.HashData("testland"u8);
        var writer = new LineWriter();
        foreach (var (position, line, before, hash) in Sealed(1))
        {
            writer.Clear();
            Codec.Encode(Given.Note(position), writer);
            line.ShouldBe(Encoding.UTF8.GetString(writer.Written));
            before.ShouldBe(Convert.ToHexStringLower(previous));
            previous = SHA256.HashData([.. previous, .. writer.Written]);
            hash.ShouldBe(Convert.ToHexStringLower(previous));
        }

        Journal.Head().Hash.ShouldBe(previous);
        Journal.Head().Position.ShouldBe(1500);
    }

    [Fact]
    public void Verifies()
    {
        Journal.Append(Given.Notes(1, 2100));
        JournalVerifier.Verify(Journal.Header, Journal.Head(), Journal.ReadSealed(), Codec)
            .ShouldBeOfType<Verification.Sound>().Head.Position.ShouldBe(2100);
    }

    [Fact]
    public void Verifies_up_to_a_head_noted_earlier()
    {
        Journal.Append(Given.Notes(1, 1030));
        var noted = Journal.Head();
        Journal.Append(Given.Notes(1031, 1030));
        JournalVerifier.Verify(Journal.Header, noted, Journal.ReadSealed(), Codec)
            .ShouldBeOfType<Verification.Sound>().Head.Position.ShouldBe(1030);
        JournalVerifier.Verify(Journal.Header, noted with { Hash = [.. new byte[32]] }, Journal.ReadSealed(), Codec)
            .ShouldBeOfType<Verification.Broken>().Position.ShouldBe(1030);
    }

    [Fact]
    public void Is_read_while_it_grows()
    {
        Journal.Append(Given.Notes(1, 3000));
        using var reading = Journal.Read().GetEnumerator();
        reading.MoveNext().ShouldBeTrue();
        Journal.Append(Given.Notes(3001, 1000));
        var seen = reading.Current.Length;
        while (reading.MoveNext())
        {
            reading.Current.Span[0].Position.ShouldBe(seen + 1);
            seen += reading.Current.Length;
        }

        seen.ShouldBeGreaterThanOrEqualTo(3000);
    }

    [Fact]
    public void Lets_a_reader_stop_early()
    {
        Journal.Append(Given.Notes(1, 20_000));
        Journal.Read().First().Span[0].ShouldBe(Given.Note(1));
    }

    [Fact]
    public void Exports_lines_that_prove_themselves()
    {
        Journal.Append(Given.Notes(1, 1100));
        using var stream = new MemoryStream();
        JournalExport.Write(Journal.ReadSealed(), stream).ShouldBe(1100);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1100);
        var previous = Convert.ToHexStringLower(SHA256.HashData("testland"u8));
        foreach (var line in lines)
        {
            var cut = line.LastIndexOf(",\"previous\":\"", StringComparison.Ordinal);
            var tail = line[(cut + 13)..].Split('"');
            tail[0].ShouldBe(previous);
            previous = Convert.ToHexStringLower(
                SHA256.HashData([.. Convert.FromHexString(previous), .. Encoding.UTF8.GetBytes(line[..cut] + "}")]));
            tail[4].ShouldBe(previous);
        }
    }

    public virtual void Dispose()
    {
        Journal.Dispose();
        GC.SuppressFinalize(this);
    }

    private List<Recorded> All(long from)
    {
        List<Recorded> all = [];
        foreach (var batch in Journal.Read(from))
        {
            all.AddRange(batch.Span);
        }

        return all;
    }

    private List<(long Position, string Line, string Previous, string Hash)> Sealed(long from)
    {
        List<(long, string, string, string)> all = [];
        foreach (var batch in Journal.ReadSealed(from))
        {
            using (batch)
            {
                for (var each = 0; each < batch.Count; each++)
                {
                    all.Add((
                        batch.Position(each),
                        Encoding.UTF8.GetString(batch.Line(each)),
                        Convert.ToHexStringLower(batch.Previous(each)),
                        Convert.ToHexStringLower(batch.Hash(each))));
                }
            }
        }

        return all;
    }
}
