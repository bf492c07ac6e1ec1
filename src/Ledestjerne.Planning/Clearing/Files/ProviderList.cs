using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning.Files;

/// <summary>The providers of a run: those of their own file, or those that the capacity names.</summary>
internal sealed class ProviderList(bool isClosed)
{
    private readonly List<ClearingProvider> all = [];
    private readonly List<ImmutableArray<string>> extra = [];
    private readonly Dictionary<string, Entry> byId = new(StringComparer.Ordinal);

    /// <summary>The providers have a file of their own, and no other is known.</summary>
    public bool IsClosed => isClosed;

    public ImmutableArray<ClearingProvider> All => [.. all];

    /// <summary>By provider, what its row carries along.</summary>
    public ImmutableArray<ImmutableArray<string>> Extra => [.. extra];

    public long? LineOf(string id) => byId.TryGetValue(id, out var entry) ? entry.Line : null;

    public void Add(ClearingProvider provider, long line, ImmutableArray<string> carried)
    {
        extra.Add(carried);
        byId.Add(provider.Id, new Entry(provider.Id, line));
        all.Add(provider);
    }

    /// <summary>The id as it is kept, one text however often it is read; an open list learns a new one.</summary>
    /// <returns>Nothing when a closed list does not have it.</returns>
    public string? FindOrLearn(string id, long line)
    {
        if (!isClosed && !byId.ContainsKey(id))
        {
            Add(new ClearingProvider(id, id, ProviderKind.Public, null, ProvidersTable.Home, null, null), line, []);
        }

        return Find(id);
    }

    public string? Find(string id) => byId.TryGetValue(id, out var entry) ? entry.Id : null;

    private sealed record Entry(string Id, long Line);
}
