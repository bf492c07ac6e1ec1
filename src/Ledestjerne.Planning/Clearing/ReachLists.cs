using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>Which providers each person may be placed at, nearest and most wanted first. Not for several threads at once.</summary>
internal sealed class ReachLists(ClearingInput input, ClearingCells cells)
{
    /// <summary>Homes are most often the middle of a municipality, so that few lists serve many people; where everybody lives at an own address, the oldest are given up.</summary>
    private const int MostKept = 20_000;

    private readonly Dictionary<(int Service, GeoPoint? Home), Reach[]> near = [];
    private Reach[] chosen = new Reach[8];

    /// <summary>Valid until the next call. A travel limit is still to be held against each of them.</summary>
    public ReadOnlySpan<Reach> Of(WaitingPerson person)
    {
        var service = cells.ServiceNumber(person.Service);
        return person.Chosen.IsDefaultOrEmpty ? Near(service, person.Home) : Chosen(service, person);
    }

    /// <summary>-1 when home or provider has no coordinates.</summary>
    public int Minutes(GeoPoint? home, int provider) =>
        home is { } from && input.Providers[provider] is { Location: { } to, Country: var country }
            ? TravelTime.Minutes(from, to, country)
            : -1;

    private Reach[] Near(int service, GeoPoint? home)
    {
        if (near.TryGetValue((service, home), out var known))
        {
            return known;
        }

        var lines = cells.LinesOf(service);
        var list = new Reach[lines.Length];
        for (var i = 0; i < list.Length; i++)
        {
            var minutes = Minutes(home, cells.ProviderOfLine(lines[i]));
            list[i] = new Reach(lines[i], minutes, ClearingCosts.Third(minutes, 0));
        }

        Array.Sort(list);
        if (near.Count >= MostKept)
        {
            near.Clear();
        }

        near.Add((service, home), list);
        return list;
    }

    private ReadOnlySpan<Reach> Chosen(int service, WaitingPerson person)
    {
        if (chosen.Length < person.Chosen.Length)
        {
            chosen = new Reach[person.Chosen.Length];
        }

        var count = 0;
        for (var rank = 1; rank <= person.Chosen.Length; rank++)
        {
            var provider = cells.ProviderNumber(person.Chosen[rank - 1]);
            var line = provider < 0 ? -1 : cells.Line(provider, service);
            if (line >= 0 && !Among(line, count))
            {
                var minutes = Minutes(person.Home, provider);
                chosen[count++] = new Reach(line, minutes, ClearingCosts.Third(minutes, rank));
            }
        }

        Array.Sort(chosen, 0, count);
        return chosen.AsSpan(0, count);
    }

    /// <summary>Who names a provider twice means the higher place.</summary>
    private bool Among(int line, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (chosen[i].Line == line)
            {
                return true;
            }
        }

        return false;
    }
}
