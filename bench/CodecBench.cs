using System.Diagnostics;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Tests.Loop;

namespace Ledestjerne.Bench;

/// <summary>One thread, the events of a mixed life, many times over; decoding is measured on sealed batches, without hashing.</summary>
internal static class CodecBench
{
    private const int Repeats = 40;

    public static void Run(Report report)
    {
        using var journal = new MemoryJournal("bench", Engines.Codec);
        using (var engine = Engines.Open(journal, out _))
        {
            foreach (var command in Lives.Mixed(1, 5_000, SmallRegion.Start))
            {
                engine.Apply(command);
            }

            engine.Flush();
        }

        var records = journal.Read().SelectMany(batch => batch.ToArray()).ToArray();
        report.Line("codec.encode-ns", EncodeNs(records));
        report.Line("codec.check-ns", CheckNs(records));
        report.Line("codec.decode-ns", DecodeNs(journal, records.Length));
        report.Line("codec.hash-ns", HashNs(journal, records.Length));
    }

    private static double EncodeNs(Recorded[] records)
    {
        var writer = new LineWriter();
        return Best(records.Length, () =>
        {
            foreach (ref readonly var record in records.AsSpan())
            {
                writer.Clear();
                Engines.Codec.Encode(record, writer);
            }
        });
    }

    private static double CheckNs(Recorded[] records) => Best(records.Length, () =>
    {
        foreach (var record in records)
        {
            Engines.Codec.Check(record.Event);
        }
    });

    private static double DecodeNs(MemoryJournal journal, int count)
    {
        var batches = journal.ReadSealed().ToArray();
        var decoder = new SealedDecoder(Engines.Codec);
        var into = new Recorded[SealedBatch.Capacity];
        return Best(count, () =>
        {
            foreach (var batch in batches)
            {
                decoder.Decode(batch, batch.Position(0), into);
            }
        });
    }

    private static double HashNs(MemoryJournal journal, int count)
    {
        var batches = journal.ReadSealed().ToArray();
        using var chain = new HashChain();
        var hash = new byte[HashChain.Size];
        return Best(count, () =>
        {
            foreach (var batch in batches)
            {
                for (var each = 0; each < batch.Count; each++)
                {
                    chain.Next(batch.PreviousAndLine(each), hash);
                }
            }
        });
    }

    private static double Best(int items, Action once)
    {
        var best = double.MaxValue;
        for (var each = 0; each < Repeats; each++)
        {
            var watch = Stopwatch.StartNew();
            once();
            best = Math.Min(best, watch.Elapsed.TotalNanoseconds / items);
        }

        return best;
    }
}
