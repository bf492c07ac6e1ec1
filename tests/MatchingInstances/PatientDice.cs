namespace Ledestjerne.MatchingInstances;

/// <summary>Draws patients, one after the other: where they live, what they need, how soon, and what they ask for.</summary>
internal sealed class PatientDice
{
    /// <summary>Weeks from referral to deadline by severity, the gravest first: from, and to before.</summary>
    private static readonly (int From, int To)[] WeeksAllowed = [(2, 5), (6, 13), (12, 27), (26, 53)];

    private readonly ServiceMap services;
    private readonly Splitmix dice;
    private readonly bool substitution;
    private readonly int[] peopleUpTo;
    private readonly int[] needUpTo;

    public PatientDice(Geography geography, ServiceMap services, bool substitution, Splitmix dice)
    {
        this.services = services;
        this.substitution = substitution;
        this.dice = dice;
        peopleUpTo = RunningSum(geography.PeopleInZone);
        needUpTo = RunningSum(services.Need);
    }

    public Patient Draw()
    {
        var zone = Pick(peopleUpTo);
        var service = Pick(needUpTo);
        var severity = dice.Range(0, 100) switch { < 10 => 0, < 35 => 1, < 75 => 2, _ => 3 };
        var allowed = dice.Range(WeeksAllowed[severity].From, WeeksAllowed[severity].To);
        var deadline = Math.Max(-1, allowed - dice.Range(0, (allowed * 6 / 5) + 1));
        var ready = dice.Percent(80) ? 0 : dice.Range(1, 7);
        var chosen = dice.Percent(60) ? Choose(services.Nearest(zone, service)) : -1;
        return new Patient(zone, service, 8 >> severity, ready, deadline, chosen, Substitute(service));
    }

    /// <summary>Mostly one of the three nearest.</summary>
    private int Choose(int[] nearest) => nearest[dice.Range(0, Math.Min(nearest.Length, dice.Percent(70) ? 3 : 8))];

    /// <summary>A fifth would take a sibling in the same family, one in a hundred a service of any family.</summary>
    private int Substitute(int service)
    {
        var mind = dice.Range(0, 100);
        if (!substitution || mind > 20)
        {
            return -1;
        }

        var family = service / ServiceMap.Family * ServiceMap.Family;
        var other = mind == 20
            ? dice.Range(0, services.Count)
            : family + dice.Range(0, Math.Min(ServiceMap.Family, services.Count - family));
        return other == service ? -1 : other;
    }

    private int Pick(int[] upTo)
    {
        var ticket = dice.Range(0, upTo[^1]);
        var index = Array.BinarySearch(upTo, ticket + 1);
        return index < 0 ? ~index : index;
    }

    private static int[] RunningSum(int[] parts)
    {
        var sum = 0;
        return [.. parts.Select(part => sum += part)];
    }
}
