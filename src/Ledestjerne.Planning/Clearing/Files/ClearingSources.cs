using System.Collections.Immutable;
using System.Collections.Frozen;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning.Files;

/// <summary>The files of one run.</summary>
/// <param name="Providers">Empty: the providers are those of the capacity, and where they are is unknown.</param>
/// <param name="Municipalities">A later file goes before an earlier one.</param>
public sealed record ClearingSources(
    TableSource Waiting, TableSource Capacity, TableSource? Providers, ImmutableArray<TableSource> Municipalities);

/// <summary>What of the files is asked for.</summary>
/// <param name="Weeks">1–104.</param>
/// <param name="Services">Empty: all of them.</param>
/// <param name="Language">nb or en: what words are said in that stand for a code.</param>
public sealed record AskedFor(Week From, int Weeks, FrozenSet<string> Services, string Language)
{
    public bool Asks(string service) => Services.Count == 0 || Services.Contains(service);

    public bool Holds(Week week) => week >= From && week < From.Plus(Weeks);
}

/// <summary>How the reading goes on, beside what it returns.</summary>
/// <param name="Create">Makes one of the files of <see cref="OutFile"/>; the caller closes nothing.</param>
/// <param name="SetAside">Wrong rows go to a file of their own, and the rest is used.</param>
/// <param name="Progress">Told the bytes read so far, of all files together.</param>
public sealed record ReadingRun(
    Faults Faults, Func<string, Stream> Create, bool SetAside, Action<long> Progress, CancellationToken Cancel);
