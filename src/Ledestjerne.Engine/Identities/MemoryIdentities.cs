using System.Collections.Concurrent;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>Identities and texts that end with the process: for tests and for simulation. Nothing is encrypted.</summary>
public sealed class MemoryIdentities : IIdentityStore
{
    private readonly ConcurrentDictionary<PersonId, Identity> people = [];
    private readonly ConcurrentDictionary<string, PersonId> numbers = [];
    private readonly ConcurrentDictionary<TextId, WrittenText> texts = [];
    private long written;

    public void Add(IReadOnlyList<Identity> people)
    {
        foreach (var person in people)
        {
            if (person.NationalNumber is { } number && numbers.TryGetValue(number, out var other) && other != person.Id)
            {
                throw new InvalidOperationException("Another person has this national number.");
            }
        }

        foreach (var person in people)
        {
            Forget(person.Id);
            this.people[person.Id] = person;
            if (person.NationalNumber is { } number)
            {
                numbers[number] = person.Id;
            }
        }
    }

    public IReadOnlyList<TextId> Write(IReadOnlyList<WrittenText> texts)
    {
        foreach (var text in texts)
        {
            if (!people.ContainsKey(text.Person))
            {
                throw new KeyNotFoundException($"Person {text.Person.Value:N} is not among the identities.");
            }
        }

        var ids = new TextId[texts.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = new TextId(new Guid((int)Interlocked.Increment(ref written), 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
            this.texts[ids[i]] = texts[i];
        }

        return ids;
    }

    public Identity? Find(PersonId person) => people.GetValueOrDefault(person);

    public PersonId? WithNationalNumber(string number) => numbers.TryGetValue(number, out var person) ? person : null;

    public string? Read(TextId text) => texts.TryGetValue(text, out var found) ? found.Text : null;

    public void Erase(PersonId person)
    {
        Forget(person);
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

    private void Forget(PersonId person)
    {
        if (people.TryRemove(person, out var known) && known.NationalNumber is { } number)
        {
            numbers.TryRemove(number, out _);
        }
    }
}
