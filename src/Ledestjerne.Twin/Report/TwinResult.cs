using System.Collections.Immutable;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.Twin;

/// <summary>All that came of one run of the twin, as it is written to files.</summary>
/// <param name="Dimensioned">Empty without a target. Its future is the last one of <paramref name="Table"/>, when it is another than the first.</param>
public sealed record TwinResult(FutureTable Table, ImmutableArray<GroupFuture> Groups, Dimensioned? Dimensioned);

/// <summary>How the run was made.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Runtime">What it ran on.</param>
/// <param name="Read">Scenario files.</param>
/// <param name="Stages">Seconds, by what was done; the only thing that differs between two runs on the same files.</param>
public sealed record TwinMark(
    string Version,
    string Runtime,
    string Language,
    ImmutableArray<FileMark> Read,
    ImmutableArray<FileMark> Written,
    ImmutableArray<(string Stage, double Seconds)> Stages);
