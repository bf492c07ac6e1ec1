namespace Ledestjerne.Domain;

/// <summary>
/// Reads several cases side by side, shortly before they are asked for one by one. What is known of a case that has rested
/// for weeks lies in a dozen places, each found through another: one case after the other the processor waits for every
/// place in turn, side by side for many at once. Decision 13 has what it gives.
/// </summary>
internal sealed class CasesAhead
{
    private Case?[] found = [];

    /// <summary>Of no meaning: a sum over what was read, so that none of the reading can be left out.</summary>
    public long Seen { get; private set; }

    /// <returns>Null for one that is not there; valid until the next call.</returns>
    public ReadOnlySpan<Case?> Read(ReadOnlySpan<CaseId> soon, Dictionary<CaseId, Case> cases, Dictionary<PersonId, PersonFile> people)
    {
        if (found.Length < soon.Length)
        {
            found = new Case?[soon.Length];
        }

        var ahead = found.AsSpan(0, soon.Length);
        for (var i = 0; i < soon.Length; i++)
        {
            cases.TryGetValue(soon[i], out ahead[i]);
        }

        var seen = 0L;
        foreach (var c in ahead)
        {
            seen += c is null ? 0 : c.File.Number + c switch
            {
                Entitled e => (long)e.Right.Severity,
                FollowedUp f => f.From.StartedOn.Day,
                _ => 0,
            };
        }

        foreach (var c in ahead)
        {
            seen += c is null ? 0 : c.Need.ReceivedOn.Day + (people.ContainsKey(c.Person) ? 1 : 0);
        }

        Seen += seen;
        return ahead;
    }
}
