using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// Good examples among those who live in a region: people in each situation that has something to do, and professionals,
/// institutions and others at work. The same state gives the same; a situation nobody is in is left out.
/// </summary>
public static class DemoPeople
{
    private const int Day = 1;

    public static ImmutableArray<DemoPerson> From(RegionState state, RegionSetup setup, LocalDate today)
    {
        var found = ImmutableArray.CreateBuilder<DemoPerson>();
        var taken = new HashSet<PersonId>();
        foreach (var situation in Situations(state, today))
        {
            var best = state.Cases
                .Where(c => situation.Fits(c) && !taken.Contains(c.Person))
                .MinBy(c => (situation.Services.IsEmpty ? 0 : Place(situation.Services, c.Service.Code), -c.File.Number));
            if (best is not null)
            {
                taken.Add(best.Person);
                found.Add(new DemoPerson(situation.Id, Speaker(state, best.Person), best.Person, best.Id, situation.Nb, situation.En));
            }
        }

        found.AddRange(setup.Profile.Roles.Select(r => AtWork(state, r)));
        return found.ToImmutable();
    }

    private static IEnumerable<Situation> Situations(RegionState state, LocalDate today)
    {
        bool Alone(Case c) => state.Find(c.Person) is { Mandates.Count: 0 };
        bool Helped(Case c) => state.Find(c.Person) is { Mandates.Count: > 0 };
        bool Later(OpenCase c) => c.Now.Due > today.PlusDays(Day);
        ImmutableArray<string> known = ["orthopaedics", "cardiology", "gynaecology", "ophthalmology", "neurology"];
        yield return new("person-offer", c => c is Offered { Choice.Kind: not ChoiceKind.Delegated } o && Alone(c) && Later(o), known,
            "Har fått tilbud om plass og skal svare.", "Has been offered a place and is to answer.");
        yield return new("person-choosing", c => c is Choosing { Now.Step: NextStep.ChooseProvider } o && Alone(c) && Later(o), known,
            "Har fått rett og skal velge sted.", "Has a right and is to choose a place.");
        yield return new("person-breach", c => c is Waiting { Right.BreachedOn: not null } && Alone(c), known,
            "Har ventet lenger enn fristen.", "Has waited beyond the deadline.");
        yield return new("person-waiting", c => c is Waiting { Right: { AtRiskOn: null, BreachedOn: null }, Choice.Kind: ChoiceKind.Shortlist } && Alone(c), known,
            "Står i kø til stedene hen har valgt.", "Waits in line for the places chosen.");
        yield return new("person-refused", c => c is Refused { Now.Step: NextStep.ConsiderAppeal } r && Alone(c) && r.Refusal.AppealBy > today.PlusDays(7), known,
            "Har fått nei og kan klage.", "Was refused and may appeal.");
        yield return new("person-information", c => c is AwaitingInformation o && Alone(c) && Later(o), known,
            "Er spurt om flere opplysninger.", "Has been asked for more information.");
        yield return new("person-placed", c => c is Placed p && Alone(c) && p.Placement.Start > today, ["joint-replacement", "physiotherapy", .. known],
            "Har plass og en dag å møte.", "Has a place and a day to come.");
        yield return new("person-follow-up", c => c is FollowedUp { Answer: null, Now.Step: NextStep.AnswerFollowUp } o && Alone(c) && Later(o), ["physiotherapy", "home-nursing", .. known],
            "Skal si om hjelpen hjalp.", "Is to say whether the help helped.");
        yield return new("relative", c => c is OpenCase and not InService && Helped(c), ["nursing-home-long", "dementia-team", "nursing-home-short", "home-nursing"],
            "Handler for en av sine nærmeste.", "Acts for somebody close.");
        yield return new("parent", c => c is Entitled && Helped(c), ["child-mental-health", "paediatrics", "habilitation-children"],
            "Er forelder og følger barnets sak.", "Is a parent and follows the child’s case.");
    }

    private static DemoPerson AtWork(RegionState state, DemonstrationRole role)
    {
        var employer = state.Catalogue.Professionals[role.Who].Employer;
        Actor actor = role.Role.Split('-')[0] switch
        {
            "desk" => new Actor.Desk(role.Who),
            "institution" or "leader" => new Actor.Institution(employer, role.Who),
            "region" => new Actor.Region(role.Who),
            "auditor" => new Actor.Auditor(role.Who),
            _ => new Actor.Professional(role.Who),
        };
        var (nb, en) = actor is Actor.Professional ? WorkOf(state, role.Who) : ("", "");
        return new DemoPerson(role.Role, actor, null, null, nb, en);
    }

    private static (string Nb, string En) WorkOf(RegionState state, ProfessionalId who)
    {
        int owned = 0, toAssess = 0;
        foreach (var c in state.Cases)
        {
            if (c is OpenCase open && open.Now.Owner == who)
            {
                owned++;
                toAssess += c is Unassessed ? 1 : 0;
            }
        }

        return (
            string.Create(CultureInfo.InvariantCulture, $"Har {toAssess} å vurdere og eier {owned} saker."),
            string.Create(CultureInfo.InvariantCulture, $"Has {toAssess} to assess and owns {owned} cases."));
    }

    private static Actor Speaker(RegionState state, PersonId person) =>
        state.Find(person) is { Mandates: [var relative, ..] } ? new Actor.Relative(relative) : new Actor.Self(person);

    private static int Place(ImmutableArray<string> services, string code)
    {
        var at = services.IndexOf(code);
        return at < 0 ? services.Length : at;
    }

    /// <param name="Services">Preferred in this order; others come after.</param>
    private sealed record Situation(string Id, Func<Case, bool> Fits, ImmutableArray<string> Services, string Nb, string En);
}
