using System.Globalization;
using System.Runtime.InteropServices;
using Ledestjerne.Matching;

namespace Ledestjerne.MatchingInstances;

/// <summary>A country's patients and places, drawn from a seed: the same on every machine and in every version.</summary>
public sealed class Instance
{
    public const ulong StandardSeed = 20260101;

    private const ulong SeedPerPatient = 0x9E3779B97F4A7C15UL;

    private readonly List<InstanceCell> cells;
    private readonly Patient[] patients;
    private readonly int[] start;
    private readonly List<(int Cell, int Cost)> options;

    private Instance(string name, ulong seed, List<InstanceCell> cells, Patient[] patients, int[] start, List<(int Cell, int Cost)> options)
    {
        Name = name;
        Seed = seed;
        this.cells = cells;
        this.patients = patients;
        this.start = start;
        this.options = options;
    }

    /// <summary>m1k, m270k-nosub: how many patients, and whether they take no other service than their own.</summary>
    public string Name { get; }

    public ulong Seed { get; }

    public int OptionCount => options.Count;

    internal IReadOnlyList<InstanceCell> Cells => cells;

    internal IReadOnlyList<Patient> Patients => patients;

    /// <param name="patients">1 or more.</param>
    /// <param name="substitution">Whether some patients would take another service; without, each service is a problem by itself.</param>
    public static Instance Draw(int patients, ulong seed = StandardSeed, bool substitution = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patients, 1);
        var dice = new Splitmix(seed ^ ((ulong)patients * SeedPerPatient));
        var size = CountrySize.For(patients);
        var geography = new Geography(size, dice);
        var services = new ServiceMap(size.Services, geography, dice);
        var people = new PatientDice(geography, services, substitution, dice);
        var drawn = new Patient[patients];
        var demand = new long[services.Count];
        for (var patient = 0; patient < patients; patient++)
        {
            drawn[patient] = people.Draw();
            demand[drawn[patient].Service]++;
        }

        var cells = Capacity.Draw(patients, demand, geography, services, dice);
        var rule = new OptionRule(geography, services, cells);
        var start = new int[patients + 1];
        var options = new List<(int, int)>(patients * OptionRule.Most);
        for (var patient = 0; patient < patients; patient++)
        {
            options.AddRange(rule.Of(drawn[patient]));
            start[patient + 1] = options.Count;
        }

        return new Instance(NameOf(patients, substitution), seed, cells, drawn, start, options);
    }

    public MatchingProblem ToProblem()
    {
        var builder = new MatchingProblemBuilder(expectedOptions: options.Count);
        foreach (var cell in cells)
        {
            builder.AddCell(cell.Capacity);
        }

        for (var patient = 0; patient < patients.Length; patient++)
        {
            builder.AddSeeker(InstanceCost.Levels(UnplacedCost(patient)));
            foreach (var (cell, cost) in OptionsOf(patient))
            {
                builder.AddOption(cell, InstanceCost.Levels(cost));
            }
        }

        return builder.Build();
    }

    internal int UnplacedCost(int patient) => InstanceCost.Unplaced(patients[patient].SeverityWeight);

    internal ReadOnlySpan<(int Cell, int Cost)> OptionsOf(int patient) =>
        CollectionsMarshal.AsSpan(options)[start[patient]..start[patient + 1]];

    private static string NameOf(int patients, bool substitution)
    {
        var count = patients % 1000 == 0
            ? (patients / 1000).ToString(CultureInfo.InvariantCulture) + "k"
            : patients.ToString(CultureInfo.InvariantCulture);
        return $"m{count}{(substitution ? "" : "-nosub")}";
    }
}
