namespace Ledestjerne.Domain;

/// <summary>
/// Sends for cases before they are asked for. What is known of a case that has rested for weeks lies in a dozen places, each
/// found through another: whoever asks for one waits for every place in turn. Here each is sent for in good time, one step
/// further each time a few others have been told of, and nothing is waited for. Decision 13 has what it gives.
/// </summary>
internal sealed class CasesAhead(IdTable<CaseId, Case> cases, IdTable<PersonId, PersonFile> people)
{
    /// <summary>How many cases lie between being told of a case and being asked for it.</summary>
    public const int Distance = 48;

    /// <summary>Cases told of between two steps of one; by then what was sent for has come.</summary>
    private const int Step = 8;

    private const int Ring = 64;
    private const int SmallBytes = 128;
    private const int RightBytes = 192;

    private readonly CaseId[] ids = new CaseId[Ring];
    private readonly PersonId[] raisers = new PersonId[Ring];
    private readonly Case?[] found = new Case?[Ring];
    private uint told;

    /// <summary>A case will be asked for after <see cref="Distance"/> others.</summary>
    /// <param name="raiser">Whose need will be raised then, if it has not been; otherwise default, and the case tells.</param>
    /// <returns>One that was told of before and is near by now; empty when there is none.</returns>
    public Case? Tell(CaseId id, PersonId raiser = default)
    {
        var at = told++;
        (ids[at % Ring], raisers[at % Ring]) = (id, raiser);
        cases.SendForSlot(id);
        cases.SendForEntry(ids[(at - Step) % Ring]);
        SendForRaiser(raiser, raisers[(at - Step) % Ring]);
        SendForCase((at - (2 * Step)) % Ring);
        SendForParts(found[(at - (3 * Step)) % Ring]);
        if (found[(at - (5 * Step)) % Ring] is { } last)
        {
            people.SendForEntry(last.Person);
        }

        if (found[(at - (4 * Step)) % Ring] is not { } near)
        {
            return null;
        }

        Nearer.Send(near.Need, SmallBytes);
        people.SendForSlot(near.Person);
        return near;
    }

    private void SendForRaiser(PersonId coming, PersonId near)
    {
        if (coming != default)
        {
            people.SendForSlot(coming);
        }

        if (near != default)
        {
            people.SendForEntry(near);
        }
    }

    private void SendForCase(uint at)
    {
        if (cases.TryGetValue(ids[at], out found[at]))
        {
            Nearer.Send(found[at]!, SmallBytes);
        }
    }

    private static void SendForParts(Case? c)
    {
        if (c is null)
        {
            return;
        }

        Nearer.Send(c.File, SmallBytes);
        switch (c)
        {
            case Entitled e: Nearer.Send(e.Right, RightBytes); break;
            case FollowedUp f: Nearer.Send(f.From, SmallBytes); break;
        }
    }
}
