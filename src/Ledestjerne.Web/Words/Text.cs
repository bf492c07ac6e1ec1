namespace Ledestjerne.Web.Words;

/// The words of one language. <c>text["front.title"]</c>, <c>text["layout.version", "0.1.0"]</c>.
public sealed class Text(Language language)
{
    private readonly SpokenNumber _numbers = new(language);

    public Language Language => language;

    /// Throws when the key is unknown; a test walks all keys the pages ask for.
    public string this[string key] => Wording.Embedded[key].In(language);

    public string this[string key, params object[] args] => string.Format(null, this[key], args);

    public string this[Said said] => said.In(language);

    /// "a", "a og b", "a, b og c".
    public string Listed(IEnumerable<string> things)
    {
        List<string> all = [.. things];
        return all.Count < 2 ? string.Concat(all) : this["spoken.and", string.Join(", ", all[..^1]), all[^1]];
    }

    /// Chooses <c>key.one</c> for exactly 1 and <c>key.many</c> otherwise; {0} is the number as spoken, {1}… follow.
    public string Count(string key, long number, params object[] rest) =>
        this[key + (number == 1 ? ".one" : ".many"), [_numbers.Whole(number), .. rest]];
}
