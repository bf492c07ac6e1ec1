using Ledestjerne.Bench;

var benchmarks = new Dictionary<string, Action<Report>>
{
    ["codec"] = CodecBench.Run,
    ["engine"] = EngineBench.Run,
    ["durable"] = DurableBench.Run,
    ["replay"] = ReplayBench.Run,
    ["memory"] = MemoryBench.Run,
    ["identities"] = IdentityBench.Run,
    ["matching"] = MatchingBench.Run,
    ["matching-live"] = LiveBench.Run,
    ["twin"] = TwinBench.Run,
};

try
{
    return args switch
    {
        ["instance", .. var given] => InstanceCommand.Run(given),
        ["matching", var file, ..] when !benchmarks.ContainsKey(file) => MatchingCommand.Run(args[1..]),
        ["matching-live", var file, ..] when !benchmarks.ContainsKey(file) => LiveCommand.Run(args[1..]),
        _ => Hold(args.Length == 0 ? [.. benchmarks.Keys] : args),
    };
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

int Hold(string[] chosen)
{
    if (chosen.Except(benchmarks.Keys).ToArray() is { Length: > 0 } unknown)
    {
        throw new FormatException($"Found {string.Join(' ', unknown)}; allowed: {string.Join(' ', benchmarks.Keys)}. Without any, all run.");
    }

    var report = new Report(Path.Combine(AppContext.BaseDirectory, "budget.json"));
    foreach (var name in chosen)
    {
        benchmarks[name](report);
        GC.Collect();
    }

    return report.Failed ? 1 : 0;
}
