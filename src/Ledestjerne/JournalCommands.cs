using System.CommandLine;
using Ledestjerne.Engine;
using Ledestjerne.Storage;

namespace Ledestjerne;

/// <summary><c>ledestjerne journal</c>: the region's memory, beside a running region or without one.</summary>
public static class JournalCommands
{
    public static Command Make(SettingOptions options, Func<Func<Task<int>>, Task<int>> edge)
    {
        var verify = new Command("verify", "Recomputes the hash chain and names the first wrong record. Example: ledestjerne journal verify --data ./data/akershus");
        verify.SetAction(parsed => edge(() => Task.FromResult(Verify(options.Read(parsed)[Setting.Data]))));

        var to = new Option<string?>("--out") { Description = "File to write to; otherwise standard output" };
        var export = new Command("export", "Prints the journal as NDJSON, one event a line. Example: ledestjerne journal export --out akershus.ndjson")
        {
            to,
        };
        export.SetAction(parsed => edge(() => Task.FromResult(Export(options.Read(parsed)[Setting.Data], parsed.GetValue(to)))));
        return new Command("journal", "The region's append-only, hash-chained memory") { verify, export };
    }

    private static int Verify(string folder)
    {
        var records = SqliteRecords.Open(folder);
        switch (JournalVerifier.Verify(records.Header, records.Head(), records.ReadSealed(), EventCodec.ForDomain()))
        {
            case Verification.Sound { Head: var head }:
                Console.WriteLine($"{head.Position} records, unbroken. Last hash {Convert.ToHexStringLower(head.Hash.AsSpan())}.");
                return Exit.Done;
            case Verification.Broken broken:
                Console.Error.WriteLine(broken.What);
                return Exit.Found;
            case var other:
                throw new System.Diagnostics.UnreachableException(other.GetType().Name);
        }
    }

    private static int Export(string folder, string? file)
    {
        var records = SqliteRecords.Open(folder);
        using var to = file is null ? Console.OpenStandardOutput() : File.Create(file);
        var written = JournalExport.Write(records.ReadSealed(), to);
        Console.Error.WriteLine($"{written} records{(file is null ? "" : $" to {file}")}.");
        return Exit.Done;
    }
}
