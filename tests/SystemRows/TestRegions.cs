namespace Ledestjerne.Tests;

/// <summary>The smallest region that has everything: five services, five providers of all four kinds, 25,000 people.</summary>
public static class SmallRegion
{
    /// <summary>Its folder. Never written to: <see cref="RegionCopy"/> is for tests that plant something.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "regions", "small");
}

/// <summary>The demonstration region, as it is delivered.</summary>
public static class Akershus
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "regions", "akershus");
}

/// <summary>A network of queues with known answers, in a region's files.</summary>
public static class TheoryRegion
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "regions", "theory");
}

/// <summary>The country with its fifteen counties, as it is delivered.</summary>
public static class Norway
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "regions", "norway");
}

/// <summary>A copy of the small region that a test may spoil; gone when disposed.</summary>
public sealed class RegionCopy : IDisposable
{
    public RegionCopy()
    {
        foreach (var file in Directory.EnumerateFiles(SmallRegion.Path))
        {
            File.Copy(file, In(System.IO.Path.GetFileName(file)));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("region").FullName;

    public string In(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Puts one text for another, which must be there.</summary>
    public RegionCopy Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(In(file));
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{file} does not contain {old}", nameof(old));
        }

        File.WriteAllText(In(file), text.Replace(old, with, StringComparison.Ordinal));
        return this;
    }

    public RegionCopy Append(string file, string line)
    {
        File.AppendAllText(In(file), line + "\n");
        return this;
    }

    /// <summary>Gives every row one more column, with the same value.</summary>
    public RegionCopy AddColumn(string file, string name, string value)
    {
        var lines = File.ReadAllLines(In(file));
        File.WriteAllLines(In(file), lines.Select((line, i) => $"{line},{(i == 0 ? name : value)}"));
        return this;
    }

    public RegionCopy Delete(string file)
    {
        File.Delete(In(file));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
