namespace Ledestjerne.Engine.Regions;

/// <summary>
/// Where a table of a region stands. The rule: a table that is missing in the region's own folder is read from the folder
/// above it, if it is there; so regions side by side share what is the same for all of them. One folder up and no
/// further, tables only, and always a whole file: nothing is put together from two.
/// </summary>
/// <param name="Path">What is opened.</param>
/// <param name="Shown">What errors call it, seen from the region's folder: <c>sites.csv</c> or <c>../services.csv</c>.</param>
internal readonly record struct RegionFile(string Path, string Shown)
{
    /// <summary>Errors of a shared file begin with this.</summary>
    public const string Above = "../";

    /// <summary>In the region's own folder when it is nowhere.</summary>
    public static RegionFile Find(string folder, string name)
    {
        var own = System.IO.Path.Combine(folder, name);
        var shared = System.IO.Path.Combine(folder, "..", name);
        return File.Exists(own) || name == RegionJsonFile.Name || !File.Exists(shared) ? new(own, name) : new(shared, Above + name);
    }
}
