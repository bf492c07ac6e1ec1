using System.CommandLine;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne;

/// <summary><c>ledestjerne region check</c>: a region's files, without starting anything.</summary>
public static class RegionCommands
{
    public static Command Make(Func<Func<Task<int>>, Task<int>> edge)
    {
        var folder = new Argument<string>("folder") { Description = "Folder with the region's data files" };
        var check = new Command("check", "Reports every error: file, line, field, found, allowed. Example: ledestjerne region check regions/akershus")
        {
            folder,
        };
        check.SetAction(parsed => edge(() => Task.FromResult(Check(parsed.GetValue(folder)!))));
        return new Command("region", "A region's data files") { check };
    }

    private static int Check(string folder)
    {
        switch (RegionFolder.Load(folder))
        {
            case RegionLoad.Rejected rejected:
                foreach (var error in rejected.Errors)
                {
                    Console.Error.WriteLine(error);
                }

                Console.Error.WriteLine($"{rejected.Errors.Length} errors in {folder}.");
                return Exit.Found;
            case RegionLoad.Loaded { Setup: var setup }:
                Console.WriteLine(
                    $"{folder} is sound: {setup.Profile.Name}, {setup.Catalogue.Municipalities.Count} municipalities, "
                    + $"{setup.Catalogue.Services.Count} services, {setup.Catalogue.Providers.Count} providers at "
                    + $"{setup.Catalogue.Sites.Count} sites, {setup.Catalogue.Professionals.Count} professionals. Hash {setup.Hash}.");
                return Exit.Done;
            case var other:
                throw new System.Diagnostics.UnreachableException(other.GetType().Name);
        }
    }
}
