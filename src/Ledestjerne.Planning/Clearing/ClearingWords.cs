namespace Ledestjerne.Planning;

/// <summary>Everything a run says to people, in bokmål or English.</summary>
public sealed class ClearingWords
{
    private ClearingWords(string language) => Language = language;

    /// <summary>nb or en.</summary>
    public string Language { get; }

    /// <param name="language">nb or en.</param>
    /// <exception cref="ArgumentException">Another language.</exception>
    public static ClearingWords In(string language) => new(language);

    /// <summary>Why the person got this place, in one or two sentences.</summary>
    public string Offer(Cleared cleared, ClearedOffer offer) => throw new NotImplementedException();

    /// <summary>Why the person got no place, in one or two sentences.</summary>
    public string Left(Cleared cleared, LeftWaiting left) => throw new NotImplementedException();
}
