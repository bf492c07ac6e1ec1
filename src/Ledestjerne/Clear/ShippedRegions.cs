using System.Collections.Immutable;
using Ledestjerne.Planning.Files;

namespace Ledestjerne.Clear;

/// <summary>What the regions that come with the program know of places and of what services are called.</summary>
public static class ShippedRegions
{
    private static readonly TableSchema Services = new("services", Column.Must("code"), Column.Must("name_nb"), Column.Must("name_en"));

    /// <summary>From the program's folder, in the order of their names: the same program knows the same everywhere.</summary>
    public static ImmutableArray<string> Files(string name)
    {
        var regions = Path.Combine(AppContext.BaseDirectory, "regions");
        return Directory.Exists(regions)
            ?
            [
                .. Directory.EnumerateDirectories(regions).Select(r => Path.Combine(r, name)).Where(File.Exists)
                    .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>By the code that a region uses; a list with other codes is shown by those.</summary>
    /// <param name="language">nb or en.</param>
    public static ImmutableDictionary<string, string> ServiceNames(string language)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in Files("services.csv"))
        {
            using var bytes = InputFile.OpenShipped(file);
            var reader = TableReader.Open(bytes.Source, Services, new Faults(), _ => { }, CancellationToken.None);
            while (reader is not null && reader.Read())
            {
                names[reader.Row.Raw("code")] = reader.Row.Raw($"name_{language}");
            }
        }

        return names.ToImmutable();
    }
}
