namespace Ledestjerne.Engine;

/// <summary>
/// The journal as NDJSON: each stored line with the hash before it and its own appended, so that anybody can recompute
/// the chain with standard tools. The recipe is in docs/journal.md.
/// </summary>
public static class JournalExport
{
    /// <returns>Records written.</returns>
    public static long Write(IEnumerable<SealedBatch> records, Stream to)
    {
        var line = new LineWriter();
        long written = 0;
        foreach (var batch in records)
        {
            using (batch)
            {
                line.Clear();
                for (var each = 0; each < batch.Count; each++)
                {
                    line.Literal(batch.Line(each)[..^1]);
                    line.Literal(",\"previous\":\""u8);
                    line.Hex(batch.Previous(each));
                    line.Literal("\",\"hash\":\""u8);
                    line.Hex(batch.Hash(each));
                    line.Literal("\"}\n"u8);
                }

                to.Write(line.Written);
                written += batch.Count;
            }
        }

        return written;
    }
}
