using Ledestjerne.Domain;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Finder;

/// Finds services by what people say: names, descriptions and everyday words (Words/also.json) in both languages.
public static class ServiceSearch
{
    private const int InName = 8, InAlso = 5, InAbout = 2;
    private const int ShortestStem = 4;

    private static readonly HashSet<string> Empty =
    [
        "jeg", "har", "og", "i", "på", "med", "til", "for", "en", "et", "av", "som", "er", "min", "mitt", "mine", "vil", "trenger", "hjelp", "vondt",
        "må", "skal", "det", "den", "ikke", "the", "and", "a", "an", "of", "my", "i’m", "have", "need", "help", "with", "in", "to", "pain",
    ];

    /// Best first; empty when nothing fits. Everything, in its own order, when nothing was asked.
    public static IReadOnlyList<Service> Find(Catalogue catalogue, string? asked)
    {
        var words = Split(asked).Where(word => !Empty.Contains(word)).ToArray();
        if (words.Length == 0)
            words = [.. Split(asked)];
        if (words.Length == 0)
            return [.. catalogue.Services.Values.OrderBy(service => service.Area).ThenBy(service => service.NameNb, StringComparer.Ordinal)];
        return
        [
            .. catalogue.Services.Values
                .Select(service => (service, Score: words.Sum(word => Score(service, word))))
                .Where(each => each.Score > 0)
                .OrderByDescending(each => each.Score).ThenBy(each => each.service.NameNb, StringComparer.Ordinal)
                .Select(each => each.service),
        ];
    }

    private static int Score(Service service, string word)
    {
        if (Says(service.NameNb, word) || Says(service.NameEn, word))
            return InName;
        if (Wording.Embedded.All.TryGetValue($"also.{service.Id.Code}", out var also) && (Says(also.Nb, word) || Says(also.En, word)))
            return InAlso;
        return Says(service.AboutNb, word) || Says(service.AboutEn, word) ? InAbout : 0;
    }

    private static bool Says(string text, string word) => Split(text).Any(said => IsAlike(said, word));

    /// The same word, one within the other, or the same but for its ending: hofte and hofta, knee and knees.
    private static bool IsAlike(string said, string word)
    {
        if (said == word)
            return true;
        var shorter = Math.Min(said.Length, word.Length);
        if (shorter < ShortestStem)
            return false;
        var same = 0;
        while (same < shorter && said[same] == word[same])
            same++;
        return same >= Math.Max(ShortestStem, shorter - 1) || (word.Length >= ShortestStem && said.Contains(word, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Split(string? text) => (text ?? "").ToLowerInvariant()
        .Split([' ', ',', '.', ';', ':', '–', '-', '/', '?', '!', '«', '»', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
}
