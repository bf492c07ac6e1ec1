using System.Collections.Frozen;
using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>One row of the dated matrix of who may decide what.</summary>
/// <param name="To">Last day; empty while it stands.</param>
public sealed record Authority(Profession Profession, ServiceId Service, LocalDate From, LocalDate? To);

/// <summary>The dated profession–authority matrix: which profession may decide the right to which service, on a day.</summary>
public sealed class Authorities
{
    private readonly FrozenDictionary<CodePair<Profession, ServiceId>, Authority[]> rows;

    public Authorities(IEnumerable<Authority> matrix)
    {
        rows = matrix
            .Where(a => a.Profession.MayDecideRights())
            .GroupBy(a => new CodePair<Profession, ServiceId>(a.Profession, a.Service))
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public bool May(Profession profession, ServiceId service, LocalDate on)
    {
        if (rows.TryGetValue(new(profession, service), out var found))
        {
            foreach (var row in found)
            {
                if (on >= row.From && (row.To is not { } to || on <= to))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
