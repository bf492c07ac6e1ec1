namespace Ledestjerne.Twin;

/// <summary>
/// Looks for the least number of added places of one service that is enough, by trying: first upwards until a number is
/// enough, then halving between it and the greatest that was not. Chance may make a larger number fail where a smaller was
/// enough; then the larger is what is believed, and the search goes on above it. It ends because every answer narrows what
/// is left, and at <see cref="Most"/> in any case.
/// </summary>
public sealed class PlaceSearch
{
    /// <summary>As many as a change of places may add.</summary>
    public const int Most = 2_000;

    private int step;

    /// <param name="guess">The first number tried, 1 and up.</param>
    public PlaceSearch(int guess) => (step, Trial) = (Math.Clamp(guess, 1, Most), Math.Clamp(guess, 1, Most));

    /// <summary>The greatest number known not to be enough; 0 at first.</summary>
    public int TooFew { get; private set; }

    /// <summary>The least number known to be enough; empty until there is one.</summary>
    public int? Enough { get; private set; }

    /// <summary>The number to try next; when the search is done, what it found.</summary>
    public int Trial { get; private set; }

    /// <summary>Not even <see cref="Most"/> is enough.</summary>
    public bool IsBeyond => TooFew == Most;

    public bool IsDone => IsBeyond || Enough == TooFew + 1;

    /// <summary>What came of the trial, or of the number found when it is tried again together with the others.</summary>
    public void Tell(bool enough)
    {
        if (enough)
        {
            Enough = Trial;
        }
        else
        {
            TooFew = Trial;
            Enough = Enough > Trial ? Enough : null;
        }

        Trial = Enough is { } most
            ? IsDone ? most : TooFew + ((most - TooFew) / 2)
            : Math.Min(Most, TooFew + step);
        step = Enough is null ? Math.Min(Most, step * 2) : 1;
    }
}
