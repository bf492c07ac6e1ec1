namespace Ledestjerne.Engine.Regions;

/// <summary>What a country is called, in each language.</summary>
public sealed record CountryName(string Nb, string En)
{
    /// <summary>As its folder is called, for a country that does not say.</summary>
    public static CountryName OfFolder(string code)
    {
        var name = char.ToUpperInvariant(code[0]) + code[1..];
        return new CountryName(name, name);
    }
}

/// <summary><c>country.json</c>, which a country need not have: its name.</summary>
internal static class CountryJsonFile
{
    public const string Name = "country.json";

    /// <returns>Null without the file.</returns>
    public static CountryName? Read(string folder, RegionFindings findings)
    {
        if (!File.Exists(Path.Combine(folder, Name)) || JsonFields.Open(folder, Name, findings) is not { } root)
        {
            return null;
        }

        var name = new CountryName(root.Text("name_nb"), root.Text("name_en"));
        root.RejectOthers();
        return name;
    }
}
