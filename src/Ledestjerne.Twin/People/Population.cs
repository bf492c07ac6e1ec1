using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// The inhabitants. Nobody at rest is stored, so that millions take no memory: the same place, age band and number is always
/// the same person, so that some come back with another need, and who it is can be reckoned anew when somebody asks. How
/// many there are in each place and band follows births, birthdays and deaths; only the dead are remembered one by one.
/// </summary>
internal sealed class Population
{
    private static readonly (int From, int To)[] Years = [(0, 17), (18, 66), (67, 79), (80, 89), (90, 102)];
    private const int Bands = 5;
    private const double PerThousandWeeks = 52_000;

    /// <summary>Where hardly anybody is left, one who is dead may be drawn after so many tries, rather than searching for ever.</summary>
    private const int MostTries = 100;

    private readonly ulong seed;
    private readonly LocalDate born0;
    private readonly Dictionary<LocalDate, int> serials = [];
    private readonly int[,] people;

    /// <summary>By municipality and band: the share of a person that the weeks so far have added beyond whole people.</summary>
    private readonly double[,] owed;
    private readonly HashSet<PersonId> dead = [];
    private readonly int withoutNumberPercent;

    /// <param name="today">Ages are reckoned on this day.</param>
    public Population(Catalogue catalogue, ulong seed, LocalDate today, int withoutNumberPercent)
    {
        (this.seed, born0, this.withoutNumberPercent) = (seed, today, withoutNumberPercent);
        Municipalities = [.. catalogue.Municipalities.Values.OrderBy(m => m.Id.Number, StringComparer.Ordinal)];
        people = new int[Municipalities.Length, Bands];
        owed = new double[Municipalities.Length, Bands];
        for (var m = 0; m < Municipalities.Length; m++)
        {
            for (var b = 0; b < Bands; b++)
            {
                people[m, b] = Municipalities[m].People[b];
            }
        }
    }

    /// <summary>Alive now.</summary>
    public int Alive(int municipality, AgeBand band) => people[municipality, (int)band];

    /// <summary>By number.</summary>
    public ImmutableArray<Municipality> Municipalities { get; }

    /// <summary>Somebody alive of the band; those with low numbers need help more often than others.</summary>
    public Inhabitant Draw(int municipality, AgeBand band, Dice dice)
    {
        var most = Math.Max(1, people[municipality, (int)band]);
        for (var tries = MostTries; ; tries--)
        {
            var unit = dice.Unit();
            // To the power of two and a half.
            var number = (int)(most * unit * unit * Math.Sqrt(unit));
            var found = Number(municipality, band, Math.Min(most - 1, number));
            if (tries == 0 || !dead.Contains(found.Id))
            {
                return found;
            }
        }
    }

    /// <summary>A week of births, birthdays and deaths.</summary>
    /// <returns>Who died. Those who need help often die sooner than others.</returns>
    public List<PersonId> PassWeek(Dice dice)
    {
        var died = new List<PersonId>();
        for (var m = 0; m < Municipalities.Length; m++)
        {
            Change(m, 0, Enumerable.Range(0, Bands).Sum(b => people[m, b]) * Vital.BirthsPerThousand / PerThousandWeeks);
            for (var b = 0; b < Bands; b++)
            {
                var there = people[m, b];
                for (var n = dice.Poisson(there * Vital.DeathsPerThousand[b] / PerThousandWeeks); n > 0 && people[m, b] > 1; n--)
                {
                    var somebody = Draw(m, (AgeBand)b, dice).Id;
                    dead.Add(somebody);
                    died.Add(somebody);
                }

                var outgrown = there * Vital.OutgrowPerThousand[b] / PerThousandWeeks;
                Change(m, b, -outgrown - (there * Vital.DeathsPerThousand[b] / PerThousandWeeks));
                if (b + 1 < Bands)
                {
                    Change(m, b + 1, outgrown);
                }
            }
        }

        return died;
    }

    private void Change(int municipality, int band, double by)
    {
        ref var left = ref owed[municipality, band];
        left += by;
        var whole = (int)left;
        left -= whole;
        people[municipality, band] = Math.Max(0, people[municipality, band] + whole);
    }

    public Inhabitant Number(int municipality, AgeBand band, int number)
    {
        var state = seed ^ (((ulong)municipality << 40) | ((ulong)band << 32) | (uint)number);
        var id = GuidHalves.Join(Dice.Mix(ref state), Dice.Mix(ref state));
        return new Inhabitant(new PersonId(id), municipality, band, (uint)Dice.Mix(ref state));
    }

    /// <summary>Who it is. Call it once per person and in a fixed order: each birth date hands out its numbers in turn.</summary>
    public Identity Who(in Inhabitant somebody)
    {
        var dice = new Dice(seed, somebody.Seed);
        var (from, to) = Years[(int)somebody.Band];
        var born = born0.PlusDays(-dice.Between((from * 365) + (from / 4) + 1, (to * 365) + (to / 4) + 364));
        var woman = dice.Percent(somebody.Band >= AgeBand.From80To89 ? 62 : 50);
        var (given, family) = Names.Of(woman, dice);
        var number = dice.Percent(withoutNumberPercent) ? null : NextNumber(born, woman);
        var phone = string.Create(CultureInfo.InvariantCulture, $"800 1{dice.Below(10)} {dice.Below(1000):000}");
        var street = string.Create(CultureInfo.InvariantCulture, $"{Names.Street(dice)} {dice.Between(1, 96)}, {Municipalities[somebody.Municipality].Name}");
        return new Identity(somebody.Id, number, given, family, born, phone, street, dice.Percent(94) ? "nb" : "en");
    }

    private string? NextNumber(LocalDate born, bool woman)
    {
        var serial = serials.GetValueOrDefault(born);
        for (; serial < 500; serial++)
        {
            if (serial % 2 == (woman ? 0 : 1) && NationalNumber.Of(born, serial) is { } number)
            {
                serials[born] = serial + 1;
                return number;
            }
        }

        return null;
    }
}
