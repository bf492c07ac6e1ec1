using System.Collections.Immutable;
using System.Globalization;

namespace Ledestjerne.Planning.Files;

/// <summary>People of the waiting list who can be used, with what their rows carry along, and the groups they are in.</summary>
internal sealed class WaitingRows(TableHeader header, string file)
{
    /// <summary>People who can be placed together: a large household.</summary>
    public const int LargestGroup = 10;

    private readonly List<WaitingPerson> people = [];
    private readonly List<ImmutableArray<string>> extra = [];
    private readonly Dictionary<string, Group> groups = new(StringComparer.Ordinal);

    public ImmutableArray<WaitingPerson> People => [.. people];

    /// <summary>By person; nothing when no column is only carried along.</summary>
    public ImmutableArray<ImmutableArray<string>> Extra => [.. extra];

    public void Add(WaitingPerson person, TableRow row)
    {
        if (person.Group.Length > 0)
        {
            Of(person.Group).Members.Add(new Member(people.Count, row.Line, row.Text));
        }

        people.Add(person);
        if (header.Extra.Length > 0)
        {
            extra.Add(row.Extra);
        }
    }

    /// <summary>A member of the group is not among the people; the others are then not placed without.</summary>
    /// <param name="group">May be empty.</param>
    public void Spoil(string group, long line)
    {
        if (group.Length > 0 && Of(group) is { Missing: 0 } first)
        {
            first.Missing = line;
        }
    }

    /// <summary>Takes out the groups that cannot be placed together, each member with the reason.</summary>
    public void RejectGroups(RejectedRows rejected)
    {
        var wrong = groups.Values.Select(g => (Group: g, Why: Flaw(g))).Where(g => g.Why is not null)
            .SelectMany(g => g.Group.Members.Select(m => (Member: m, Why: g.Why!.Value))).OrderBy(m => m.Member.Line).ToList();
        if (wrong.Count == 0)
        {
            return;
        }

        foreach (var (member, why) in wrong)
        {
            rejected.Add(member.Line, member.Text, [new Fault(file, member.Line, header.Called("group"), why.Found, why.Allowed)]);
        }

        var gone = wrong.Select(w => w.Member.Person).ToHashSet();
        RemoveFrom(people, gone);
        RemoveFrom(extra, gone);
    }

    private static void RemoveFrom<T>(List<T> rows, HashSet<int> gone)
    {
        var at = 0;
        rows.RemoveAll(_ => gone.Contains(at++));
    }

    private (string Found, string Allowed)? Flaw(Group group)
    {
        const string allowed = "one service";
        if (group.Members.Count == 0)
        {
            return null;
        }

        var name = Fault.Show(people[group.Members[0].Person].Group);
        if (group.Missing > 0)
        {
            return ($"{name}, of which the row on line {group.Missing} is not used", "a group of which every row is used: it is placed together or not at all");
        }

        if (group.Members.Count is 1 or > LargestGroup)
        {
            var rows = group.Members.Count == 1 ? "one row" : string.Create(CultureInfo.InvariantCulture, $"{group.Members.Count} rows");
            return ($"{name} in {rows}", $"empty, or the same in 2 to {LargestGroup} rows");
        }

        var services = group.Members.Select(m => people[m.Person].Service).Distinct(StringComparer.Ordinal).Select(Fault.Show).ToList();
        return services.Count > 1 ? ($"{name} for {string.Join(" and ", services)}", $"{allowed} for the whole group") : null;
    }

    private Group Of(string name)
    {
        if (!groups.TryGetValue(name, out var group))
        {
            groups.Add(name, group = new Group());
        }

        return group;
    }

    private sealed class Group
    {
        public List<Member> Members { get; } = [];

        /// <summary>Line of the first member who is not used; 0: none.</summary>
        public long Missing { get; set; }
    }

    private sealed record Member(int Person, long Line, string Text);
}
