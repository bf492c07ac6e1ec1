using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>The first three sites of a shortlist in one number, ten bits each: what lies further down counts the same.</summary>
public readonly record struct FirstWishes(int Packed)
{
    private const int Kept = 3;
    private const int Bits = 10;

    public static FirstWishes Of(Choice choice, ServiceSites sites)
    {
        var packed = 0;
        if (choice.Kind == ChoiceKind.Shortlist)
        {
            for (var rank = 0; rank < Math.Min(Kept, choice.Sites.Length); rank++)
            {
                packed |= (sites.IndexOf(choice.Sites[rank]) + 1) << (Bits * rank);
            }
        }

        return new FirstWishes(packed);
    }

    /// <param name="site">Its index in <see cref="ServiceSites"/>, among those on the shortlist.</param>
    /// <returns>1–3; 4 from the fourth on.</returns>
    public int RankOf(int site)
    {
        var rank = 1;
        while (rank <= Kept && ((Packed >> (Bits * (rank - 1))) & ((1 << Bits) - 1)) != site + 1)
        {
            rank++;
        }

        return rank;
    }
}
