using System.CommandLine;
using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Planning.Files;
using Ledestjerne.Twin;
using NodaTime;
using Command = System.CommandLine.Command;

namespace Ledestjerne.Clear;

/// <summary><c>ledestjerne clear sample</c>: a made-up waiting list to try the command on, as large as wanted.</summary>
public static class SampleCommand
{
    private const string Region = "regions/akershus";
    private const int MostPeople = 1_000_000;
    private const int MostWeeks = 104;

    /// <summary>Fixed, so that the sample is the same file next year.</summary>
    private static readonly Week FirstWeek = Week.Of(new LocalDate(2026, 11, 23));

    public static Command Make(Func<Func<Task<int>>, Task<int>> edge)
    {
        var folder = new Argument<string>("folder") { Description = "Where to write; made if it is not there" };
        var people = NumberOption.Of("--people", "How many wait", 3_000, 1, MostPeople);
        var seed = NumberOption.Of("--seed", "Another number, other people", 1, 0, int.MaxValue);
        var weeks = NumberOption.Of("--weeks", "Weeks with places, from 2026-W48", 26, 1, MostWeeks);
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace files of these names that are there" };
        var sample = new Command(
            "sample",
            "Writes a made-up waiting list, its places and its providers: waiting.csv, capacity.csv, providers.csv. Example: ledestjerne clear sample ./data/sample --people 2000")
        {
            folder, people, seed, weeks, overwrite,
        };
        sample.SetAction(parsed => edge(() => Task.FromResult(Write(
            parsed.GetRequiredValue(folder),
            new SampleScale(parsed.GetValue(people), parsed.GetValue(seed), FirstWeek, parsed.GetValue(weeks)),
            parsed.GetValue(overwrite)))));
        return sample;
    }

    private static int Write(string folder, SampleScale scale, bool overwrite)
    {
        if (!overwrite && ClearingInputFiles.Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } there)
        {
            throw new SettingsWrong($"folder: found {there}; allowed: a folder without it, or --overwrite");
        }

        var setup = RegionAtHome.Load(Region, lifeWeeks: 0);
        var input = new SampleCounty(setup, scale).Make();
        Directory.CreateDirectory(folder);
        var centres = setup.Catalogue.Municipalities.Values.ToDictionary(m => m.Id.Number, m => m.Centre);
        var attributes = setup.Catalogue.Sites.Values.ToDictionary(
            site => site.Id.Code, site => string.Join(' ', (IEnumerable<string>)[.. site.StepFree ? ["step-free"] : Array.Empty<string>(), .. site.Languages]));
        new ClearingInputFiles(input, centres, attributes, "made up").Write(name => File.Create(Path.Combine(folder, name)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{input.Waiting.Length:N0} made-up people and {input.Places.Sum(p => (long)p.Places):N0} places at {input.Providers.Length} invented providers in {folder}."));
        return Exit.Done;
    }
}
