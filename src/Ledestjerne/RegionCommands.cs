using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne;

/// <summary><c>ledestjerne region check</c>: a region's files, without starting anything.</summary>
public static class RegionCommands
{
    public static Command Make(Func<Func<Task<int>>, Task<int>> edge)
    {
        var folder = new Argument<string>("folder") { Description = "Folder with the region's data files, or a country's folder with a region in each sub-folder" };
        var check = new Command("check", "Reports every error: file, line, field, found, allowed. Example: ledestjerne region check regions/akershus")
        {
            folder,
        };
        check.SetAction(parsed => edge(() => Task.FromResult(Check(parsed.GetValue(folder)!))));
        return new Command("region", "A region's data files") { check, CalibrateCommand.Make(edge) };
    }

    /// <summary>A region, or a country with all its regions.</summary>
    private static int Check(string folder)
    {
        if (CountryFolder.Is(folder))
        {
            return CountryFolder.Load(folder) switch
            {
                CountryLoad.Rejected rejected => Tell(rejected.Errors, folder),
                CountryLoad.Loaded loaded => Sound(folder, loaded),
                var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
            };
        }

        switch (RegionFolder.Load(folder))
        {
            case RegionLoad.Rejected rejected:
                return Tell(rejected.Errors, folder);
            case RegionLoad.Loaded { Setup: var setup }:
                Console.WriteLine($"{folder} is sound: {Words(setup)}.");
                return Exit.Done;
            case var other:
                throw new System.Diagnostics.UnreachableException(other.GetType().Name);
        }
    }

    private static int Sound(string folder, CountryLoad.Loaded country)
    {
        foreach (var setup in country.Regions)
        {
            Console.WriteLine($"{folder}/{setup.Profile.Code}: {Words(setup)}.");
        }

        var people = country.Regions.Sum(r => r.Catalogue.Inhabitants);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder} is sound: {country.Regions.Length} regions, {people:N0} inhabitants."));
        return Exit.Done;
    }

    private static string Words(RegionSetup setup) =>
        $"{setup.Profile.Name}, {setup.Catalogue.Municipalities.Count} municipalities, "
        + $"{setup.Catalogue.Services.Count} services, {setup.Catalogue.Providers.Count} providers at "
        + $"{setup.Catalogue.Sites.Count} sites, {setup.Catalogue.Professionals.Count} professionals. Hash {setup.Hash}";

    internal static int Tell(ImmutableArray<RegionError> errors, string folder)
    {
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }

        Console.Error.WriteLine($"{errors.Length} errors in {folder}.");
        return Exit.Found;
    }
}
