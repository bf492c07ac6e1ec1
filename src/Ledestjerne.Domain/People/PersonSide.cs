namespace Ledestjerne.Domain;

/// <summary>Who speaks for a person: the person, somebody with a mandate, or the desk while the person is on the line.</summary>
public static class PersonSide
{
    public static bool Speaks(RegionState state, PersonId person, Stamp stamp) => stamp.By switch
    {
        Actor.Self self => self.Id == person,
        Actor.Relative relative => stamp.OnBehalfOf == person && state.Find(person) is { } file && file.Mandates.Contains(relative.Id),
        Actor.Desk => stamp.OnBehalfOf == person,
        _ => false,
    };
}
