using System.Globalization;
using Ledestjerne.Matching;
using Ledestjerne.Planning;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.Clear;

/// <summary>What came out of a run, in a few lines for whoever waits for it.</summary>
public sealed class ClearResult(ClearingRead read, Cleared cleared, ClearingAccount account, ClearOrder order, TimeSpan took)
{
    public IEnumerable<string> Lines()
    {
        yield return Say($"{account.Rows:N0} people read, {account.Places:N0} places in {read.Input.Weeks} weeks from {read.Input.From} ({read.Input.From.Monday:uuuu-MM-dd}).");
        foreach (var line in Aside().Concat(Carried()).Concat(Placeless()))
        {
            yield return line;
        }

        yield return Say($"{account.Offers:N0} get a place; {account.Unplaced:N0} stay waiting; {account.Places - account.Taken:N0} places are left over.");
        yield return Say($"{cleared.Offers.Count(o => o.Breach) + cleared.Unplaced.Count(l => l.Breach):N0} deadlines are broken; {cleared.BeyondRescue:N0} of them could not be kept by any place.");
        if (cleared.Shortfall.Length > 0)
        {
            yield return Say($"{cleared.Shortfall.Sum(m => (long)m.Places):N0} more places would remove {cleared.Shortfall.Sum(m => (long)m.BreachesRemoved):N0} of them: see {OutFile.Shortfall}.");
        }

        yield return Proof();
        yield return Say($"Read {Path.Combine(order.Out, OutFile.Report)}. It took {took.TotalSeconds:0.0} s.");
    }

    private IEnumerable<string> Aside()
    {
        foreach (var table in read.Counts.Where(c => c.Rejected > 0))
        {
            yield return Say($"{table.Rejected:N0} of {table.Rows:N0} rows of {table.File} are set aside with the reason: see {OutFile.RejectedOf(table.Schema)}.");
        }

        if (account.NotAsked > 0)
        {
            yield return Say($"{account.NotAsked:N0} people wait for services that were not asked for: see {OutFile.NotAsked}.");
        }
    }

    /// <summary>A misspelt column would otherwise be taken along without anybody noticing.</summary>
    private IEnumerable<string> Carried() => read.Counts
        .Where(c => c.Schema != TableSchema.Municipalities && !c.Carried.IsEmpty)
        .Select(c => $"Carried along unused from {c.File}: {string.Join(", ", c.Carried.Select(Fault.Show))}.");

    /// <summary>A service that is called one thing in one file and another in the other looks like this too.</summary>
    private IEnumerable<string> Placeless()
    {
        const int shown = 10;
        var served = read.Input.Places.Where(p => p.Places > 0).Select(p => p.Service).ToHashSet(StringComparer.Ordinal);
        var without = read.Input.Waiting.Where(p => !served.Contains(p.Service)).CountBy(p => p.Service).OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
        if (without.Count > 0)
        {
            var names = string.Join(", ", without.Take(shown).Select(s => Fault.Show(s.Key))) + (without.Count > shown ? " …" : "");
            yield return Say($"{without.Sum(s => s.Value):N0} people wait for services without a single place in these weeks: {names}.");
        }
    }

    private string Proof() => cleared.Certificate.Exact
        ? $"Proven best, in {(cleared.Order == Order.Strict ? "strict" : "weighted")} order."
        : Say($"Proven best but for the groups: a better answer could save at most {cleared.Certificate.Gap.First:N0} weighed breaches, {cleared.Certificate.Gap.Second:N0} weeks, {cleared.Certificate.Gap.Third:N0} in travel and choice.");

    private static string Say(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
