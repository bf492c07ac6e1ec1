using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>A region with the providers that a scenario adds: each with one site in the middle of its municipality, and a leader of its own.</summary>
internal static class NewProviders
{
    /// <summary>Numbers from here on are given to invented leaders, past any that is taken.</summary>
    private const int FirstNumber = 9_990_000;

    /// <summary>The region itself when there are none. Approvals and places come on the Monday they begin, by commands.</summary>
    public static RegionSetup In(RegionSetup setup, Scenario scenario)
    {
        ImmutableArray<Change.NewProvider> added = [.. scenario.Changes.OfType<Change.NewProvider>()];
        if (added.IsEmpty)
        {
            return setup;
        }

        var catalogue = setup.Catalogue;
        var leaders = added.Select((a, i) => Leader(a, catalogue, i)).ToList();
        return setup with
        {
            Catalogue = new Catalogue(
                catalogue.Name,
                catalogue.Zone,
                catalogue.Municipalities.Values,
                catalogue.Services.Values,
                catalogue.Providers.Values.Concat(added.Zip(leaders, (a, leader) => Provider(a, leader.Id, catalogue))),
                catalogue.Professionals.Values.Concat(leaders),
                catalogue.Authorities,
                catalogue.Rules,
                catalogue.Services.Keys.OrderBy(s => s.Code, StringComparer.Ordinal).SelectMany(s => catalogue.RotaOf(s).Select(p => (s, p)))),
        };
    }

    private static Provider Provider(Change.NewProvider added, ProfessionalId leader, Catalogue catalogue)
    {
        var id = new ProviderId(added.Code);
        var site = new Site(
            new SiteId(added.Code),
            id,
            added.Name,
            added.Municipality,
            "NO",
            catalogue.Municipalities[added.Municipality].Centre,
            [.. added.Offers.Select(o => o.Service)],
            [],
            StepFree: true);
        return new Provider(id, added.Name, added.Kind, leader, [site]);
    }

    private static Professional Leader(Change.NewProvider added, Catalogue catalogue, int number)
    {
        var hpr = FirstNumber + number;
        while (catalogue.Professionals.ContainsKey(new ProfessionalId(hpr)))
        {
            hpr += 1_000;
        }

        return new Professional(new ProfessionalId(hpr), $"Leder, {added.Name}", Profession.Administrator, new ProviderId(added.Code), "800 00 000");
    }
}
