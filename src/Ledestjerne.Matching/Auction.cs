using System.Numerics;

namespace Ledestjerne.Matching;

/// <summary>
/// The auction with scaling: in each phase seekers bid for cells until nobody could do better by more than epsilon; then
/// cells that kept a price without being sold out look for takers or become free. From phase to phase epsilon shrinks,
/// and whoever is content within the new one stays. After the last phase the answer is best but for small change, which
/// <see cref="Settlement{T,TMetric}"/> sorts out.
/// </summary>
/// <remarks>
/// After Bertsekas's forward and reverse auctions for assignment problems. All cells' prices fit in a core's cache, a bid
/// reads one row of options. Single-threaded, and a function of the market alone.
/// </remarks>
internal sealed unsafe class Auction<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Epsilon starts at the dearest cost divided by this.</summary>
    private const int FirstShare = 8;

    /// <summary>Epsilon shrinks by this from phase to phase. Measured at 270,000 seekers: 5 and 20 both take longer.</summary>
    private const int Shrink = 10;

    private readonly Market<T> market;
    private readonly Seats<T> seats;
    private readonly int seekers;
    private readonly int cells;
    private readonly int* start;
    private readonly T[] price;
    private readonly int[] cellOf;
    private readonly T[] costOf;
    private readonly Stack<int> waiting;
    private readonly Losses<T> loss;

    public Auction(Market<T> market)
    {
        this.market = market;
        seekers = market.Seekers.Length;
        cells = market.Capacity.Length;
        start = market.Options.Start;
        price = new T[cells + 1];
        cellOf = new int[seekers];
        costOf = new T[seekers];
        seats = new Seats<T>(market.Capacity);
        waiting = new Stack<int>(seekers);
        loss = new Losses<T>(market, price, cellOf, costOf);
        for (var cell = 0; cell < cells; cell++)
        {
            price[cell] = market.Capacity[cell] == 0 ? BestTwo<T>.Beyond / T.CreateTruncating(2) : T.Zero;
        }
    }

    /// <summary>Of the market's cells.</summary>
    public T PriceOf(int cell) => price[cell];

    /// <summary>The market's cell; -1 when unplaced.</summary>
    public int CellOf(int seeker) => cellOf[seeker];

    /// <param name="progress">After each phase, the phases done and all there are.</param>
    public void Run(Action<int, int> progress, CancellationToken cancel)
    {
        var dearest = T.One;
        foreach (var cost in market.Unplaced)
        {
            dearest = T.Max(dearest, cost);
        }

        var phases = 1;
        for (var epsilon = dearest / T.CreateChecked(FirstShare); epsilon > T.One; epsilon /= T.CreateChecked(Shrink))
        {
            phases++;
        }

        var eps = T.Max(T.One, dearest / T.CreateChecked(FirstShare));
        for (var phase = 0; phase < phases; phase++)
        {
            cancel.ThrowIfCancellationRequested();
            Keep(eps, phase == 0);
            Bid(eps);
            Clear(eps);
            eps = T.Max(T.One, eps / T.CreateChecked(Shrink));
            progress(phase + 1, phases);
        }
    }

    /// <summary>Whoever is content within epsilon stays, and stands by the highest bid that leaves them so.</summary>
    private void Keep(T epsilon, bool nobody)
    {
        seats.Vacate();
        for (var seeker = seekers - 1; seeker >= 0; seeker--)
        {
            if (nobody)
            {
                waiting.Push(seeker);
                continue;
            }

            Look(seeker, out var best, out var second);
            var cell = cellOf[seeker];
            var mine = cell < 0 ? market.Unplaced[seeker] : costOf[seeker] + price[cell];
            if (mine > best + epsilon)
            {
                waiting.Push(seeker);
            }
            else if (cell >= 0)
            {
                var other = mine == best ? second : best;
                seats.Sit(cell, seeker, T.Max(price[cell], price[cell] + other + epsilon - mine));
            }
        }

        for (var cell = 0; cell < cells; cell++)
        {
            if (seats.Order(cell))
            {
                price[cell] = seats.LowestBid(cell);
            }
        }
    }

    /// <summary>Whoever has no place bids for the best: as much more than its price as it is better than the next best.</summary>
    private void Bid(T epsilon)
    {
        while (waiting.TryPop(out var seeker))
        {
            var at = Look(seeker, out var best, out var second);
            if (at < 0)
            {
                cellOf[seeker] = -1;
                continue;
            }

            var option = start[seeker] + at;
            var cell = market.Options.Keys[option];
            cellOf[seeker] = cell;
            costOf[seeker] = market.Options.Costs[option];
            var bid = price[cell] + (second - best) + epsilon;
            if (seats.IsFull(cell))
            {
                waiting.Push(seats.Outbid(cell, seeker, bid));
                price[cell] = seats.LowestBid(cell);
            }
            else if (seats.Bid(cell, seeker, bid))
            {
                price[cell] = seats.LowestBid(cell);
            }
        }
    }

    /// <summary>A cell with a price and a place left asks who would gain most by coming, and lowers its price as far as that takes.</summary>
    private void Clear(T epsilon)
    {
        var vacant = waiting;
        for (var cell = 0; cell < cells; cell++)
        {
            if (!seats.IsFull(cell) && price[cell] > T.Zero)
            {
                vacant.Push(cell);
            }
        }

        if (vacant.Count == 0)
        {
            return;
        }

        loss.Begin();
        while (vacant.TryPop(out var cell))
        {
            if (seats.IsFull(cell) || price[cell] <= T.Zero)
            {
                continue;
            }

            var sitting = seats.In(cell);
            var taker = loss.Greatest(cell, sitting, out var cost, out var gain, out var next);
            price[cell] = taker < 0 || gain <= epsilon ? T.Zero : T.Min(price[cell], T.Max(T.Zero, next - epsilon));
            loss.Reprice(cell, sitting);
            if (taker >= 0 && gain > epsilon)
            {
                Move(taker, cell, cost, vacant);
                loss.Reprice(cell, taker);
            }
        }
    }

    private void Move(int seeker, int to, T cost, Stack<int> vacant)
    {
        var from = cellOf[seeker];
        if (from >= 0)
        {
            seats.Leave(from, seeker);
            if (price[from] > T.Zero)
            {
                vacant.Push(from);
            }
        }

        cellOf[seeker] = to;
        costOf[seeker] = cost;
        seats.Sit(to, seeker, T.Zero);
        if (!seats.IsFull(to) && price[to] > T.Zero)
        {
            vacant.Push(to);
        }
    }

    private int Look(int seeker, out T best, out T second)
    {
        best = market.Unplaced[seeker];
        var from = start[seeker];
        fixed (T* prices = price)
        {
            return BestTwo<T>.Find(prices, market.Options.Keys + from, market.Options.Costs + from, start[seeker + 1] - from, ref best, out second);
        }
    }
}
