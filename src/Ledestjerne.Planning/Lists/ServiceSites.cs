using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>The sites of one service by index, with travel from each municipality; reckoned once from the catalogue.</summary>
public sealed class ServiceSites
{
    private readonly Dictionary<SiteId, int> indexes;
    private readonly Dictionary<MunicipalityId, (int[] Minutes, byte[] Nearest)> travel;

    public ServiceSites(Catalogue catalogue, ServiceId service)
    {
        Service = service;
        Sites = catalogue.SitesOf(service);
        indexes = Sites.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        travel = catalogue.Municipalities.Keys.ToDictionary(m => m, m => From(catalogue, m));
    }

    public ServiceId Service { get; }

    /// <summary>Whether <see cref="Covered"/> says each site apart.</summary>
    public bool IsSmall => Sites.Length <= 64;

    /// <summary>In the catalogue's order, at most 256; the index everywhere else in planning is the index here.</summary>
    public ImmutableArray<Site> Sites { get; }

    /// <returns>−1 when the site does not give the service.</returns>
    public int IndexOf(SiteId site) => indexes.GetValueOrDefault(site, -1);

    /// <summary>Minutes one way to each site; the same array for all who live there, not to be changed.</summary>
    public int[] MinutesFrom(MunicipalityId home) => travel[home].Minutes;

    /// <summary>Site indexes, nearest first.</summary>
    public ReadOnlySpan<byte> NearestTo(MunicipalityId home) => travel[home].Nearest;

    /// <summary>
    /// The sites the choice covers, as bits: site i sets bit i modulo 64. With more than 64 sites a bit says «perhaps», so
    /// it may only be used to pass over those without any.
    /// </summary>
    public ulong Covered(Choice choice, MunicipalityId home)
    {
        var bits = 0UL;
        if (choice.Kind == ChoiceKind.Shortlist)
        {
            foreach (var site in choice.Sites)
            {
                var at = IndexOf(site);
                bits |= at < 0 ? 0 : Bit(at);
            }

            return bits;
        }

        if (choice.MaxTravelMinutes is not { } most)
        {
            return ulong.MaxValue;
        }

        var minutes = MinutesFrom(home);
        for (var i = 0; i < minutes.Length; i++)
        {
            bits |= minutes[i] <= most ? Bit(i) : 0;
        }

        return bits;
    }

    public static ulong Bit(int site) => 1UL << (site & 63);

    private (int[] Minutes, byte[] Nearest) From(Catalogue catalogue, MunicipalityId home)
    {
        var minutes = Sites.Select(s => catalogue.TravelMinutes(home, s.Id)).ToArray();
        var nearest = Enumerable.Range(0, minutes.Length).OrderBy(i => minutes[i]).Select(i => checked((byte)i)).ToArray();
        return (minutes, nearest);
    }
}
