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
        var coming = Coming((at - (2 * Step)) % Ring);
        var (known, near, last) = (found[(at - (3 * Step)) % Ring], found[(at - (4 * Step)) % Ring], found[(at - (5 * Step)) % Ring]);

        // Everything is sent for at once, so that the pages it lies in are looked up side by side.
        cases.SendForSlot(id);
        cases.SendForEntry(ids[(at - Step) % Ring]);
        SendForRaiser(raiser, raisers[(at - Step) % Ring]);
        if (coming is not null)
        {
            Nearer.Send(coming, SmallBytes);
        }

        SendForParts(known);
        SendForNeed(near);
        if (last is not null)
        {
            people.SendForEntry(last.Person);
        }

        return near;
    }

    /// <summary>Each case once, in order, sent for before its turn.</summary>
    public static IEnumerable<Case> InTurn(Case[] cases)
    {
        for (var at = 0; at < cases.Length; at++)
        {
            if (at + (3 * Step) < cases.Length)
            {
                Nearer.Send(cases[at + (3 * Step)], SmallBytes);
            }

            SendForParts(at + (2 * Step) < cases.Length ? cases[at + (2 * Step)] : null);
            if (at + Step < cases.Length)
            {
                Nearer.Send(cases[at + Step].Need, SmallBytes);
            }

            yield return cases[at];
        }
    }

    /// <summary>Put straight into its place: an array that is handed a case looks at it first, which is to wait for it.</summary>
    private Case? Coming(uint at) => cases.TryGetValue(ids[at], out found[at]) ? found[at] : null;

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

    private static void SendForParts(Case? c)
    {
        if (c is null)
        {
            return;
        }

        Nearer.Send(c.File, SmallBytes);
        switch (c)
        {
            case Choosing h: Nearer.Send(h.Right, RightBytes); break;
            case Waiting w: Send(w.Right, w.Choice); break;
            case Offered o: Send(o.Right, o.Choice, o.Offer); break;
            case Placed p: Send(p.Right, p.Choice, p.Placement); break;
            case InService { Right: { } right }: Nearer.Send(right, RightBytes); break;
            case FollowedUp f: Nearer.Send(f.From, SmallBytes); break;
        }
    }

    private static void Send(Right right, Choice choice)
    {
        Nearer.Send(right, RightBytes);
        Nearer.Send(choice, SmallBytes);
    }

    private static void Send(Right right, Choice choice, Offer offer)
    {
        Send(right, choice);
        Nearer.Send(offer, SmallBytes);
    }

    private void SendForNeed(Case? near)
    {
        if (near is not null)
        {
            Nearer.Send(near.Need, SmallBytes);
            people.SendForSlot(near.Person);
        }
    }
}
