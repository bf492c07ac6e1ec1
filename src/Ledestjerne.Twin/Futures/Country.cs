using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>
/// Many regions lived side by side, each in its own loop with its own places and people, and summed up as one. Nobody moves
/// between them: a region is the partition.
/// </summary>
/// <param name="Regions">One or more, with the same services.</param>
/// <param name="Whole">All of them as one region, for names and population; it is not lived.</param>
public sealed record Country(ImmutableArray<RegionSetup> Regions, RegionSetup Whole)
{
    public static Country Of(RegionSetup region) => new([region], region);

    public static Country Of(CountryLoad.Loaded country)
    {
        var (regions, code, name) = country;
        var first = regions[0];
        var catalogue = new Catalogue(
            name.Nb,
            first.Catalogue.Zone,
            regions.SelectMany(r => r.Catalogue.Municipalities.Values).DistinctBy(m => m.Id),
            first.Catalogue.Services.Values,
            regions.SelectMany(r => r.Catalogue.Providers.Values).GroupBy(p => p.Id).Select(g => g.First() with { Sites = [.. g.SelectMany(p => p.Sites)] }),
            regions.SelectMany(r => r.Catalogue.Professionals.Values).DistinctBy(p => p.Id),
            first.Catalogue.Authorities,
            first.Catalogue.Rules,
            regions.SelectMany(r => r.Catalogue.Services.Keys.SelectMany(s => r.Catalogue.RotaOf(s).Select(p => (s, p)))));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(regions.Select(r => r.Hash)))));
        var whole = first with
        {
            Profile = first.Profile with { Code = code, Name = name.Nb, NameEn = name.En },
            Catalogue = catalogue,
            Approvals = [.. regions.SelectMany(r => r.Approvals).Distinct()],
            Capacity = new CapacityTable(regions.SelectMany(r => r.Capacity.Rows)),
            Hash = hash,
        };
        return new Country(regions, whole);
    }

    /// <summary>
    /// What a scenario changes in one of the regions: what names a site or a municipality there, and of numbers that are
    /// given for the whole a share by inhabitants.
    /// </summary>
    public Scenario In(int region, Scenario scenario)
    {
        if (Regions.Length == 1)
        {
            return scenario;
        }

        var here = Regions[region].Catalogue;
        return scenario with { Changes = [.. scenario.Changes.Select(Part).OfType<Change>()] };

        Change? Part(Change change) => change switch
        {
            Change.MorePlaces { Site: { } site } => here.Sites.ContainsKey(site) ? change : null,
            Change.MorePlaces c => Share(region, c.PerWeek) is var share and not 0 ? c with { PerWeek = share } : null,
            Change.ClosedSite c => here.Sites.ContainsKey(c.Site) ? change : null,
            Change.NewProvider c => here.Municipalities.ContainsKey(c.Municipality) ? change : null,
            Change.Opening c => Share(region, c.PerWeek) is var share and > 0 ? c with { PerWeek = share } : null,
            Change.Storm c => c with { Municipalities = [.. c.Municipalities.Where(here.Municipalities.ContainsKey)] } is { Municipalities.IsEmpty: false } storm ? storm : null,
            _ => change,
        };
    }

    /// <summary>Regions of a country have chance of their own; a region by itself has that of the run.</summary>
    public ulong Seed(int region, ulong run)
    {
        var state = run + ((ulong)region << 48);
        return Regions.Length == 1 ? run : Dice.Mix(ref state);
    }

    /// <summary>The runs of all regions with one seed, in the order of <see cref="Regions"/>, as one.</summary>
    /// <param name="seed">Of the run, as the plan has it.</param>
    public static RunRecord Together(ReadOnlySpan<RunRecord> runs, ulong seed)
    {
        if (runs.Length == 1)
        {
            return runs[0];
        }

        var all = runs.ToArray();
        var account = all.Select(r => r.Account).Aggregate((a, b) => new RunAccount(
            a.Commands + b.Commands,
            a.Events + b.Events,
            a.Entered + b.Entered,
            a.Closed + b.Closed,
            a.Open + b.Open,
            a.QueueDays + b.QueueDays,
            a.WaitDays + b.WaitDays,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(a.StateHash + b.StateHash)))));
        return all[0] with
        {
            Seed = seed,
            Services =
            [
                .. all.SelectMany(r => r.Services).GroupBy(s => s.Service).OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                    .Select(g => new ServiceRun(g.Key, [.. g.Select(s => s.Weeks).Aggregate(Sum)])),
            ],
            Groups =
            [
                .. all.SelectMany(r => r.Groups).OrderBy(g => g.Service.Code, StringComparer.Ordinal).ThenBy(g => g.Home.Number, StringComparer.Ordinal)
                    .ThenBy(g => g.Age).ThenBy(g => g.Severity),
            ],
            Account = account,
        };
    }

    private static ImmutableArray<WeekRun> Sum(ImmutableArray<WeekRun> a, ImmutableArray<WeekRun> b) => [.. a.Zip(b, (x, y) => x + y)];

    /// <summary>Of a number for the whole, what falls on a region by inhabitants; all shares together make the number.</summary>
    private int Share(int region, int number)
    {
        var people = Regions.Select(r => r.Catalogue.Inhabitants).ToArray();
        long Until(int count) => number * people.Take(count).Sum() / people.Sum();
        return (int)(Until(region + 1) - Until(region));
    }
}
