namespace Ledestjerne.Web.Words;

/// One thing said in both languages, for words that come from data and not from Words/*.json.
public sealed record Said(string Nb, string En)
{
    public string In(Language language) => language switch
    {
        Language.Bokmaal => Nb,
        Language.English => En,
    };

    /// The same in both languages: names of people and places.
    public static Said Same(string words) => new(words, words);
}
