namespace Ledestjerne.Web.Session;

/// Whose page to live on. Everyone is the public until they have said who they are.
public enum Role { Public, Person, Professional, Institution, Desk, Region, Auditor }

public static class RolePaths
{
    /// The page a role lives on.
    public static string Home(this Role role) => role switch
    {
        Role.Public => "/",
        Role.Person => "/mine-saker",
        Role.Professional => "/arbeidsliste",
        Role.Institution => "/plasser",
        Role.Desk => "/skranken",
        Role.Region => "/regionen",
        Role.Auditor => "/revisjon",
    };

    /// Key of the role's name in Words/role.json.
    public static string Key(this Role role) => role switch
    {
        Role.Public => "public",
        Role.Person => "person",
        Role.Professional => "professional",
        Role.Institution => "institution",
        Role.Desk => "desk",
        Role.Region => "region",
        Role.Auditor => "auditor",
    };
}
