using Ledestjerne.Domain.Tests;

namespace Ledestjerne.Matching.Tests;

/// <summary>
/// What an answer has to show for itself, asked here once more and without the solver's own certificate: that it keeps the
/// rules, and, by its prices, that no other answer is cheaper.
/// </summary>
internal static class Proof
{
    public static void Holds(MatchingAnswer answer, Draft draft)
    {
        Claim.That(answer.Certificate.Valid, $"{answer.Certificate.Flaw}\n{draft}");
        Claim.That(answer.Certify() == answer.Certificate, $"{answer.Certify()} the second time, and {answer.Certificate} the first\n{draft}");
        IsFeasible(answer, draft);
        if (draft.Groups.Count == 0)
        {
            Claim.That(answer.Certificate.Exact, $"a gap of {answer.Certificate.Gap}\n{draft}");
            PricesShowThatNothingIsBetter(answer, draft);
        }
    }

    public static void IsFeasible(MatchingAnswer answer, Draft draft)
    {
        var taken = new int[draft.Cells.Count];
        for (var seeker = 0; seeker < draft.Seekers.Count; seeker++)
        {
            var cell = answer.CellOf(seeker);
            if (cell < 0)
            {
                Claim.That(answer.OptionOf(seeker) == -1 && answer.CostOf(seeker) == draft.Seekers[seeker].Unplaced, $"seeker {seeker} is half placed\n{draft}");
                continue;
            }

            taken[cell]++;
            Claim.That(draft.Seekers[seeker].Options.Contains((cell, answer.CostOf(seeker))), $"seeker {seeker} never asked for that\n{draft}");
        }

        for (var cell = 0; cell < taken.Length; cell++)
        {
            Claim.That(taken[cell] <= draft.Cells[cell].Places, $"cell {cell} holds {taken[cell]}\n{draft}");
        }
    }

    private static void PricesShowThatNothingIsBetter(MatchingAnswer answer, Draft draft)
    {
        var prices = draft.Cells.Select((_, cell) => Worth.OfPrice(answer.PriceOf(cell), answer.Order)).ToArray();
        var taken = draft.Seekers.Select((_, seeker) => answer.CellOf(seeker)).Where(cell => cell >= 0).CountBy(cell => cell).ToDictionary();
        for (var cell = 0; cell < prices.Length; cell++)
        {
            Claim.That(prices[cell] >= 0, $"cell {cell} has a price below zero\n{draft}");
            Claim.That(prices[cell] == 0 || taken.GetValueOrDefault(cell) == draft.Cells[cell].Places, $"cell {cell} has a price and places left over\n{draft}");
        }

        for (var seeker = 0; seeker < draft.Seekers.Count; seeker++)
        {
            var wish = draft.Seekers[seeker];
            var cell = answer.CellOf(seeker);
            var pays = Of(answer.CostOf(seeker)) + (cell < 0 ? 0 : prices[cell]);
            var least = wish.Options.Select(option => Of(option.Cost) + prices[option.Cell]).Append(Of(wish.Unplaced)).Min();
            Claim.That(pays <= least, $"seeker {seeker} would rather have something else\n{draft}");
        }

        Int128 Of(Cost cost) => Worth.Of(cost, answer.Order, draft.Weights);
    }
}
