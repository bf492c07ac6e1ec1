namespace Ledestjerne.Domain;

/// <summary>The person lets somebody act for them.</summary>
public sealed record GiveMandate(Stamp Stamp, PersonId Person, PersonId Relative) : Command(Stamp);

public sealed record WithdrawMandate(Stamp Stamp, PersonId Person, PersonId Relative) : Command(Stamp);

/// <summary>A professional who treats the person brings in another: the team changes without a new application.</summary>
public sealed record OpenRelation(Stamp Stamp, PersonId Person, ProfessionalId Professional) : Command(Stamp);

/// <summary>Mandates and treating relations.</summary>
public static class Relating
{
    public static Outcome Decide(RegionState state, GiveMandate command) =>
        command.Stamp.By is not Actor.Self self || self.Id != command.Person || command.Relative == command.Person
            ? CatalogueRefusal.OnlyThePerson
            : state.Find(command.Person) is { } file && file.Mandates.Contains(command.Relative)
                ? Outcome.Nothing
                : new MandateGiven(command.Person, command.Relative);

    public static Outcome Decide(RegionState state, WithdrawMandate command) =>
        command.Stamp.By is not Actor.Self self || self.Id != command.Person
            ? CatalogueRefusal.OnlyThePerson
            : state.Find(command.Person) is not { } file || !file.Mandates.Contains(command.Relative)
                ? Outcome.Nothing
                : new MandateWithdrawn(command.Person, command.Relative);

    public static Outcome Decide(RegionState state, OpenRelation command)
    {
        if (!state.Catalogue.Professionals.TryGetValue(command.Professional, out var to) || !to.Profession.MayDecideRights())
        {
            return HandoverRefusal.UnknownProfessional(command.Professional);
        }

        if (state.Find(command.Person) is { } file && file.Treating.Contains(command.Professional))
        {
            return Outcome.Nothing;
        }

        return Treats(state, command.Person, command.Stamp.By) ? new RelationOpened(command.Person, command.Professional) : CatalogueRefusal.NoRelationToPassOn;
    }

    private static bool Treats(RegionState state, PersonId person, Actor by) =>
        by is Actor.Professional p && state.Find(person) is { } file
        && file.Cases.Any(id => state.Find(id) is OpenCase c && TreatingRelation.Exists(state, c, p.Id));
}
