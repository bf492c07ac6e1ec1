using Ledestjerne.Domain;

namespace Ledestjerne.Web.Work;

/// Finds colleagues by name, by where they work, or by a service they answer for.
public static class Colleagues
{
    private const int Most = 8;

    public static IReadOnlyList<Professional> Find(Catalogue catalogue, string words, ProfessionalId except)
    {
        if (words.Length < 2)
            return [];
        var onRota = catalogue.Services.Values
            .Where(service => Has(service.NameNb, words) || Has(service.NameEn, words))
            .SelectMany(service => catalogue.RotaOf(service.Id))
            .ToHashSet();
        return
        [
            .. catalogue.Professionals.Values
                .Where(each => each.Id != except && each.Profession.MayDecideRights())
                .Where(each => Has(each.Name, words) || onRota.Contains(each.Id) || Has(catalogue.Providers[each.Employer].Name, words))
                .OrderByDescending(each => Has(each.Name, words))
                .ThenByDescending(each => onRota.Contains(each.Id))
                .ThenBy(each => each.Name, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static bool Has(string where, string words) => where.Contains(words, StringComparison.OrdinalIgnoreCase);
}
