namespace Ledestjerne.Matching;

/// <summary>Who takes which option, and the prices that prove that nothing is better.</summary>
public sealed class MatchingAnswer
{
    private readonly int[] option;
    private readonly Levels[] prices;

    internal MatchingAnswer(MatchingProblem problem, Order order, int[] option, Levels[] prices, Certificate certificate)
    {
        Problem = problem;
        Order = order;
        this.option = option;
        this.prices = prices;
        Certificate = certificate;
    }

    public MatchingProblem Problem { get; }

    public Order Order { get; }

    public Certificate Certificate { get; }

    /// <summary>Checks the answer once more, from nothing but the problem; what only search can know is taken as known.</summary>
    public Certificate Certify() => CertificateCheck.Of(Problem, Order, option, prices) with { Searched = Certificate.Searched };

    /// <summary>The number of the option taken; -1 when unplaced.</summary>
    public int OptionOf(int seeker) => option[seeker];

    /// <summary>-1 when unplaced.</summary>
    public int CellOf(int seeker) => option[seeker] < 0 ? -1 : Problem.Cells[option[seeker]];

    public Cost CostOf(int seeker) => option[seeker] < 0 ? Problem.UnplacedCost(seeker) : Problem.CostOfOption(option[seeker]);

    /// <summary>
    /// What a place in the cell is worth to those who have one: at these prices nobody would rather be elsewhere. One more
    /// place would save this or less, one less would cost this or more; nothing when places are left over. In weighted order
    /// the whole price stands in <see cref="Levels.Third"/>, in units of weighted cost.
    /// </summary>
    public Levels PriceOf(int cell) => prices[cell];

    public Levels Total
    {
        get
        {
            var sum = Levels.Zero;
            for (var seeker = 0; seeker < option.Length; seeker++)
            {
                sum += CostOf(seeker);
            }

            return sum;
        }
    }

    /// <summary>The sum of weighted costs.</summary>
    public long Objective
    {
        get
        {
            var sum = 0L;
            for (var seeker = 0; seeker < option.Length; seeker++)
            {
                sum += Problem.Weights.Of(CostOf(seeker));
            }

            return sum;
        }
    }
}
