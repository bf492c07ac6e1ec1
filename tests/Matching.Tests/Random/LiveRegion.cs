using Ledestjerne.Domain.Tests;

namespace Ledestjerne.Matching.Tests;

/// <summary>A live matching and a plain record of what has happened to it, from which it can be built anew at any time.</summary>
internal sealed class LiveRegion
{
    private readonly Order order;
    private readonly System.Random dice;
    private readonly Weights weights;
    private readonly List<int> places;
    private readonly List<Draft.Wish?> seekers;

    public LiveRegion(Draft draft, Order order, int seed)
    {
        this.order = order;
        dice = new System.Random(seed);
        weights = draft.Weights;
        places = [.. draft.Cells.Select(cell => cell.Places)];
        seekers = [.. draft.Seekers];
        Live = LiveMatching.From(draft.Build(), order);
    }

    public LiveMatching Live { get; }

    /// <summary>Something at random, to both.</summary>
    /// <returns>What it was.</returns>
    public string Happen()
    {
        var cell = places.Count == 0 ? -1 : dice.Next(places.Count);
        var present = Enumerable.Range(0, seekers.Count).Where(seeker => seekers[seeker] is not null).ToList();
        var seeker = present.Count == 0 ? -1 : present[dice.Next(present.Count)];
        return dice.Next(12) switch
        {
            < 3 => Arrive(),
            < 6 when seeker >= 0 => Leave(seeker),
            < 8 when seeker >= 0 => Change(seeker),
            8 => AddCell(),
            < 10 when cell >= 0 => AddPlaces(cell, dice.Next(3)),
            < 12 when cell >= 0 => RemovePlaces(cell, dice.Next(Math.Min(places[cell], 4) + 1)),
            _ => Arrive(),
        };
    }

    /// <summary>The present state, put together from the record alone; those who left are left out.</summary>
    public Draft Now()
    {
        var draft = new Draft { Weights = weights };
        draft.Cells.AddRange(places.Select(capacity => (capacity, -1)));
        draft.Seekers.AddRange(seekers.OfType<Draft.Wish>());
        return draft;
    }

    public void IsAtItsBest(string after)
    {
        var now = Now();
        var best = now.Solve(order);
        var certificate = Live.Certify();
        Claim.That(certificate.Exact, $"after {after}: {certificate.Flaw}\n{now}");
        Claim.That(
            Worth.Of(Live.Total, order, weights) == Worth.Of(best.Total, order, weights), $"after {after}: {Live.Total} instead of {best.Total}\n{now}");
        for (var seeker = 0; seeker < seekers.Count; seeker++)
        {
            Claim.That(Live.IsHere(seeker) == seekers[seeker] is not null, $"after {after}: seeker {seeker} is or is not here\n{now}");
            Claim.That(
                seekers[seeker] is not { } wish || Live.CostOf(seeker) == CostIn(wish, Live.CellOf(seeker)), $"after {after}: seeker {seeker}\n{now}");
        }
    }

    private static Cost CostIn(Draft.Wish wish, int cell) =>
        cell < 0 ? wish.Unplaced : wish.Options.Single(option => option.Cell == cell).Cost;

    private string Arrive()
    {
        var wish = Wish();
        seekers.Add(wish);
        var number = Live.Arrive(wish.Unplaced, OptionsOf(wish));
        number.ShouldBe(seekers.Count - 1);
        return $"{number} arrived";
    }

    private string Leave(int seeker)
    {
        seekers[seeker] = null;
        Live.Leave(seeker);
        return $"{seeker} left";
    }

    private string Change(int seeker)
    {
        var wish = Wish();
        seekers[seeker] = wish;
        Live.Change(seeker, wish.Unplaced, OptionsOf(wish));
        return $"{seeker} changed";
    }

    private string AddCell()
    {
        places.Add(dice.Next(3));
        Live.AddCell(places[^1]).ShouldBe(places.Count - 1);
        return $"cell {places.Count - 1} opened";
    }

    private string AddPlaces(int cell, int more)
    {
        places[cell] += more;
        Live.AddPlaces(cell, more);
        return $"cell {cell} got {more} more places";
    }

    private string RemovePlaces(int cell, int fewer)
    {
        places[cell] -= fewer;
        Live.RemovePlaces(cell, fewer);
        return $"cell {cell} lost {fewer} places";
    }

    /// <summary>Often what another wants too: rivals make chains.</summary>
    private Draft.Wish Wish()
    {
        if (seekers.Count > 0 && dice.Next(3) == 0 && seekers[dice.Next(seekers.Count)] is { } other)
        {
            return new Draft.Wish(other.Unplaced, [.. other.Options]);
        }

        var options = Enumerable.Range(0, places.Count).Where(_ => dice.Next(places.Count) < 4).Select(cell => (cell, Cost())).ToList();
        return new Draft.Wish(Cost(), options);
    }

    private Cost Cost() => new(dice.Next(3), dice.Next(9), dice.Next(50), dice.Next(4));

    private static Option[] OptionsOf(Draft.Wish wish) => [.. wish.Options.Select(option => new Option(option.Cell, option.Cost))];
}
