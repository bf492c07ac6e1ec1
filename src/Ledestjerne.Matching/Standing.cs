using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// Who stands where, at which prices: the state that is kept exact. Exact means: no price below nothing; a cell with
/// places left has none; nobody who is settled would rather be elsewhere at these prices.
/// </summary>
internal sealed class Standing<T, TMetric>
    where T : struct, IBinaryInteger<T>
    where TMetric : struct, IMetric<T>
{
    /// <summary>In place of an option: no place, and content with it.</summary>
    public const int Unplaced = -1;

    /// <summary>In place of an option: not here, or waiting to be settled.</summary>
    public const int Away = -2;

    private readonly Ragged<int> sitting;
    private readonly Ragged<Taker> takers;
    private int[] slot;
    private int[] option;
    private T[] burden;

    /// <param name="grows">Others will come: rows get room to spare.</param>
    public Standing(OptionRows options, ReadOnlySpan<int> capacity, TMetric metric, bool grows = false)
    {
        Options = options;
        Metric = metric;
        Capacity = [.. capacity];
        Price = new T[capacity.Length];
        var seekers = options.SeekerCount;
        SeekerCount = seekers;
        slot = new int[seekers];
        option = new int[seekers];
        burden = new T[seekers];
        Array.Fill(option, Away);
        var asked = new int[capacity.Length];
        for (var seeker = 0; seeker < seekers; seeker++)
        {
            foreach (var cell in options.CellsOf(seeker))
            {
                asked[cell]++;
            }
        }

        takers = grows ? new Ragged<Taker>([.. asked.Select(count => count + (count / 4) + 4)]) : new Ragged<Taker>(asked, options.Room);
        for (var seeker = 0; seeker < seekers; seeker++)
        {
            Ask(seeker);
        }

        for (var cell = 0; cell < asked.Length; cell++)
        {
            asked[cell] = Math.Min(asked[cell], capacity[cell]);
        }

        sitting = new Ragged<int>(asked);
    }

    /// <summary>Everybody where the draft has them, at its prices; none for a cell that the draft leaves room in.</summary>
    /// <param name="heldOut">They stay away, and what they leave behind is vacant at its price.</param>
    public void Begin(Draft draft, HashSet<int> heldOut)
    {
        var left = Capacity.ToArray();
        foreach (var at in draft.Option)
        {
            if (at >= 0)
            {
                left[Options.Cells[at]]--;
            }
        }

        for (var cell = 0; cell < draft.Price.Length; cell++)
        {
            Price[cell] = left[cell] > 0 ? T.Zero : Metric.Of(draft.Price[cell]);
        }

        for (var seeker = 0; seeker < draft.Option.Length; seeker++)
        {
            if (draft.Option[seeker] >= 0 && !heldOut.Contains(seeker))
            {
                Sit(seeker, draft.Option[seeker]);
            }
        }
    }

    public OptionRows Options { get; }

    public TMetric Metric { get; }

    public List<int> Capacity { get; }

    /// <summary>Per cell; grows with <see cref="AddCell"/>.</summary>
    public T[] Price { get; private set; }

    /// <summary>Of each cell, level by level.</summary>
    public Levels[] Prices()
    {
        var prices = new Levels[CellCount];
        for (var cell = 0; cell < prices.Length; cell++)
        {
            prices[cell] = Metric.Levels(Price[cell]);
        }

        return prices;
    }

    public int CellCount => Capacity.Count;

    public int SeekerCount { get; private set; }

    /// <summary>The option taken, <see cref="Unplaced"/> or <see cref="Away"/>.</summary>
    public int OptionOf(int seeker) => option[seeker];

    public ReadOnlySpan<int> SittingIn(int cell) => sitting[cell];

    public ReadOnlySpan<Taker> TakersOf(int cell) => takers[cell];

    public bool HasRoom(int cell) => sitting.Count(cell) < Capacity[cell];

    public T Cost(int option) => Metric.Of(Options.Costs[option]);

    public T UnplacedCost(int seeker) => Metric.Of(Options.Unplaced[seeker]);

    /// <summary><see cref="OptionOf"/> and <see cref="Burden"/> of all, for loops that ask for thousands.</summary>
    public (int[] Option, T[] Burden) All => (option, burden);

    /// <summary>What a settled seeker bears now: cost and price. Kept for each, since searches ask for it all the time.</summary>
    public T Burden(int seeker) => burden[seeker];

    public void Sit(int seeker, int at)
    {
        option[seeker] = at;
        slot[seeker] = sitting.Add(Options.Cells[at], seeker);
        burden[seeker] = Cost(at) + Price[Options.Cells[at]];
    }

    public void StayUnplaced(int seeker)
    {
        option[seeker] = Unplaced;
        burden[seeker] = UnplacedCost(seeker);
    }

    /// <summary>The price changes for whoever sits in the cell as well.</summary>
    public void Raise(int cell, T by)
    {
        Price[cell] += by;
        foreach (var seeker in sitting[cell])
        {
            burden[seeker] += by;
        }
    }

    /// <summary>Leaves the place, or the state of having none.</summary>
    public void Lift(int seeker)
    {
        if (option[seeker] >= 0)
        {
            var cell = Options.Cells[option[seeker]];
            var place = slot[seeker];
            sitting.RemoveAt(cell, place);
            if (place < sitting.Count(cell))
            {
                slot[sitting[cell][place]] = place;
            }
        }

        option[seeker] = Away;
    }

    /// <summary>One more seeker, away at first, whose options stand in <see cref="Options"/> already.</summary>
    public void AddSeeker(int seeker)
    {
        if (seeker == SeekerCount)
        {
            SeekerCount++;
            if (SeekerCount > option.Length)
            {
                var length = SeekerCount + (SeekerCount / 4);
                Array.Resize(ref slot, length);
                Array.Resize(ref option, length);
                Array.Resize(ref burden, length);
            }

            option[seeker] = Away;
        }

        Ask(seeker);
    }

    /// <summary>Forgets the options of a seeker who is away.</summary>
    public void Forget(int seeker)
    {
        foreach (var cell in Options.CellsOf(seeker))
        {
            var asking = takers[cell];
            for (var place = 0; place < asking.Length; place++)
            {
                if (asking[place].Seeker == seeker)
                {
                    takers.RemoveAt(cell, place);
                    break;
                }
            }
        }
    }

    public void AddCell(int capacity)
    {
        Capacity.Add(capacity);
        sitting.AddRow();
        takers.AddRow();
        if (Price.Length < Capacity.Count)
        {
            var longer = new T[Capacity.Count + (Capacity.Count / 2) + 8];
            Price.CopyTo(longer, 0);
            Price = longer;
        }
    }

    private void Ask(int seeker)
    {
        var (from, count) = Options.RowOf(seeker);
        for (var at = from; at < from + count; at++)
        {
            takers.Add(Options.Cells[at], new Taker(seeker, at, Options.Costs[at]));
        }
    }
}

/// <summary>A seeker who may take the cell, by which option and at what cost: with the cost at hand a search over takers stays in few cache lines.</summary>
internal readonly record struct Taker(int Seeker, int Option, long Packed);
