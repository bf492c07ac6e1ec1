using System.Collections.Immutable;

namespace Ledestjerne.Domain.Tests;

/// <summary>Who and what can occur in a random history: those the region knows, and some it does not.</summary>
public static class Cast
{
    public static readonly ImmutableArray<PersonId> People =
        [.. Enumerable.Range(1, 10).Select(n => new PersonId(new Guid(n, 0, 0, [9, 0, 0, 0, 0, 0, 0, 0])))];

    public static readonly TextId Text = new(new Guid("00000000-0000-0000-0000-0000000000aa"));

    private static readonly ImmutableArray<ProfessionalId> Professionals =
        [.. TestProfessionals.All.Select(p => p.Id), TestProfessionals.Unknown, default];

    private static readonly ImmutableArray<ServiceId> Services = [.. OfferedHelp.All.Select(s => s.Id), new("palmistry"), default];

    private static readonly ImmutableArray<SiteId> Sites =
        [.. TestProviders.All.SelectMany(p => p.Sites).Select(s => s.Id), new("nowhere"), default];

    private static readonly ImmutableArray<ProviderId> Providers = [.. TestProviders.All.Select(p => p.Id), new("nobody"), default];

    private static readonly ImmutableArray<MunicipalityId> Homes =
        [TestRegion.Fjordby, TestRegion.Skogli, TestRegion.Holmvik, new("0000"), default];

    public static PersonId Person(this Dice dice) => dice.Chance(2) ? default : dice.Pick(People);

    public static ProfessionalId Professional(this Dice dice) => dice.Pick(Professionals);

    /// <summary>Somebody who could take a case over.</summary>
    public static ProfessionalId Clinician(this Dice dice) => dice.Pick(TestProfessionals.Rota).Professional;

    public static ServiceId Service(this Dice dice) => dice.Pick(Services);

    public static SiteId Site(this Dice dice) => dice.Pick(Sites);

    public static ProviderId Provider(this Dice dice) => dice.Pick(Providers);

    public static MunicipalityId Home(this Dice dice) => dice.Chance(4) ? dice.Pick(Homes) : Homes[dice.Next(3)];

    /// <summary>Mostly near the day, now and then absurd.</summary>
    public static LocalDate Date(this Dice dice, LocalDate near) => dice.Next(20) switch
    {
        0 => LocalDate.MaxIsoValue,
        1 => LocalDate.MinIsoValue,
        2 => default,
        3 => near.PlusYears(dice.Next(200) - 100),
        _ => near.PlusDays(dice.Next(400) - 100),
    };

    /// <summary>Anybody, right or wrong, for anybody.</summary>
    public static Stamp Anybody(this Dice dice, Instant at)
    {
        Actor actor = dice.Next(12) switch
        {
            0 or 1 => new Actor.Self(dice.Person()),
            2 => new Actor.Relative(dice.Person()),
            3 or 4 => new Actor.Professional(dice.Professional()),
            5 => new Actor.Desk(TestProfessionals.DeskWorker),
            6 => new Actor.Institution(dice.Provider(), TestProfessionals.Administrator),
            7 => new Actor.Region(TestProfessionals.Administrator),
            8 => new Actor.Auditor(TestProfessionals.Administrator),
            9 => dice.Chance(50) ? Actor.Public : Actor.Files,
            10 => Actor.Clock,
            _ => Actor.Planning,
        };
        return new Stamp(new CommandId(dice.Guid()), at, actor, dice.Chance(50) ? dice.Person() : null);
    }

    /// <summary>Those who have something to do with the case as it is.</summary>
    public static Stamp Concerned(this Dice dice, RegionState state, Case c, Instant at)
    {
        var actors = new List<Actor> { new Actor.Self(c.Person), Actor.Planning };
        if (c is OpenCase open)
        {
            actors.Add(new Actor.Professional(open.Now.Owner));
            actors.Add(new Actor.Professional(open.File.Pending?.To ?? open.Now.Owner));
        }
        else
        {
            actors.Add(new Actor.Professional(((Closed)c).LastOwner));
        }

        SiteId? site = c switch
        {
            Waiting { Choice.Kind: ChoiceKind.Shortlist } w => w.Choice.Sites[0],
            Offered o => o.Offer.Site,
            Placed p => p.Placement.Site,
            InService s => s.Site,
            _ => null,
        };
        if (site is { } there)
        {
            actors.Add(Life.InstitutionAt(there));
        }

        if (dice.Chance(10))
        {
            actors.Add(new Actor.Desk(TestProfessionals.DeskWorker));
        }

        if (state.Find(c.Person) is { Mandates: [var relative, ..] })
        {
            actors.Add(new Actor.Relative(relative));
        }

        var actor = dice.Pick(actors);
        PersonId? onBehalfOf = actor is Actor.Desk or Actor.Relative ? c.Person : null;
        return new Stamp(new CommandId(dice.Guid()), at, actor, onBehalfOf);
    }
}
