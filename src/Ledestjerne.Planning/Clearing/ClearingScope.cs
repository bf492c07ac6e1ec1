using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>
/// The input numbered for the matching, by a published rule that does not see its order: people by the day they have
/// waited since, then by SHA-256 of their id, so that among equals neither the alphabet nor the file decides.
/// </summary>
internal sealed class ClearingScope
{
    /// <exception cref="ArgumentException">The input breaks a rule of its own.</exception>
    public ClearingScope(ClearingInput input)
    {
        if (input.Weeks is < 1 or > 104)
        {
            throw new ArgumentException($"{input.Weeks} weeks; allowed are 1 to 104.", nameof(input));
        }

        Input = input;
        Cells = new ClearingCells(input);
        Lists = new ReachLists(input, Cells);
        PersonOf = Numbered(input);
        SeekerOf = new int[PersonOf.Length];
        Terms = new PersonTerms[PersonOf.Length];
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var seeker = 0; seeker < PersonOf.Length; seeker++)
        {
            var person = Person(seeker);
            SeekerOf[PersonOf[seeker]] = seeker;
            Terms[seeker] = PersonTerms.Of(person, input.From, input.Weeks);
            if (person.Group.Length > 0)
            {
                groups.TryAdd(person.Group, []);
                groups[person.Group].Add(seeker);
            }
        }

        Groups = [.. groups.Values.Where(members => members.Count > 1).Select(members => members.ToArray())];
        GroupOf = new int[PersonOf.Length];
        Array.Fill(GroupOf, -1);
        for (var group = 0; group < Groups.Length; group++)
        {
            foreach (var member in Groups[group])
            {
                GroupOf[member] = group;
            }
        }
    }

    public ClearingInput Input { get; }

    public int Weeks => Input.Weeks;

    public ClearingCells Cells { get; }

    public ReachLists Lists { get; }

    /// <summary>By seeker: the person's number in the input.</summary>
    public int[] PersonOf { get; }

    /// <summary>By person's number in the input.</summary>
    public int[] SeekerOf { get; }

    /// <summary>By seeker.</summary>
    public PersonTerms[] Terms { get; }

    /// <summary>Seekers of each group of two or more.</summary>
    public int[][] Groups { get; }

    /// <summary>By seeker; -1: alone.</summary>
    public int[] GroupOf { get; }

    public int Seekers => PersonOf.Length;

    public WaitingPerson Person(int seeker) => Input.Waiting[PersonOf[seeker]];

    private static int[] Numbered(ClearingInput input)
    {
        var keys = new (int Days, ulong Hash, string Id, int Person)[input.Waiting.Length];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var epoch = input.From.Monday;
        var ids = new HashSet<string>(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            var person = input.Waiting[i];
            if (!ids.Add(person.Id))
            {
                throw new ArgumentException($"The person '{person.Id}' stands twice.", nameof(input));
            }

            SHA256.HashData(Encoding.UTF8.GetBytes(person.Id), hash);
            keys[i] = (Period.DaysBetween(epoch, person.WaitingSince), BinaryPrimitives.ReadUInt64BigEndian(hash), person.Id, i);
        }

        Array.Sort(keys, static (a, b) =>
            a.Days != b.Days ? a.Days.CompareTo(b.Days)
            : a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash)
            : string.CompareOrdinal(a.Id, b.Id));
        return Array.ConvertAll(keys, key => key.Person);
    }
}
