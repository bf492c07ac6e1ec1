using Ledestjerne.Bench;

var benchmarks = new Dictionary<string, Action<Report>>
{
    ["codec"] = CodecBench.Run,
    ["engine"] = EngineBench.Run,
    ["durable"] = DurableBench.Run,
    ["replay"] = ReplayBench.Run,
    ["memory"] = MemoryBench.Run,
    ["identities"] = IdentityBench.Run,
};
var chosen = args.Length == 0 ? [.. benchmarks.Keys] : args;
if (chosen.Except(benchmarks.Keys).ToArray() is { Length: > 0 } unknown)
{
    Console.Error.WriteLine($"Found {string.Join(' ', unknown)}; allowed: {string.Join(' ', benchmarks.Keys)}. Without any, all run.");
    return 2;
}

var report = new Report(Path.Combine(AppContext.BaseDirectory, "budget.json"));
foreach (var name in chosen)
{
    benchmarks[name](report);
    GC.Collect();
}

return report.Failed ? 1 : 0;
