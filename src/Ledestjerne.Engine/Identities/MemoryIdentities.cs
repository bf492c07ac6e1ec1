using System.Collections.Concurrent;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>Identities and texts that end with the process: for tests and for simulation. Nothing is encrypted.</summary>
public sealed class MemoryIdentities : IIdentityStore
{
    private readonly ConcurrentDictionary<PersonId, Identity> people = [];
    private readonly ConcurrentDictionary<TextId, WrittenText> texts = [];
    private long written;

    public void Add(IReadOnlyList<Identity> people)
    {
        foreach (var person in people)
        {
            this.people[person.Id] = person;
        }
    }

    public IReadOnlyList<TextId> Write(IReadOnlyList<WrittenText> texts)
    {
        var ids = new TextId[texts.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!people.ContainsKey(texts[i].Person))
            {
                throw new KeyNotFoundException($"Person {texts[i].Person.Value} is not among the identities.");
            }

            ids[i] = new TextId(new Guid((int)Interlocked.Increment(ref written), 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
            this.texts[ids[i]] = texts[i];
        }

        return ids;
    }

    public Identity? Find(PersonId person) => people.GetValueOrDefault(person);

    public PersonId? WithNationalNumber(string number) => people.Values.FirstOrDefault(p => p.NationalNumber == number)?.Id;

    public string? Read(TextId text) => texts.TryGetValue(text, out var found) ? found.Text : null;

    public void Erase(PersonId person)
    {
        people.TryRemove(person, out _);
        foreach (var (id, text) in texts)
        {
            if (text.Person == person)
            {
                texts.TryRemove(id, out _);
            }
        }
    }

    public void Dispose()
    {
    }
}
