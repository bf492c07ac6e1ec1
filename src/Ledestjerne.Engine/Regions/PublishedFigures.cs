using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary>What statistics count of a country's queue.</summary>
public enum PublishedFigure
{
    /// <summary>Of the country; a part of it is compared with its share of what is counted.</summary>
    Inhabitants,

    /// <summary>Who wait for specialist care, from the receipt to the start.</summary>
    Waiting,

    /// <summary>From receipt to start, of those who start.</summary>
    MeanWait,

    /// <summary>Of those who wait, with a deadline that has passed.</summary>
    PastDeadline,

    Starts,
}

/// <summary>The parts of specialist care that statistics tell apart.</summary>
public enum PublishedArea
{
    All,
    Somatic,
    AdultMentalHealth,
    ChildMentalHealth,
    Addiction,
}

public enum PublishedUnit
{
    People,
    Days,
    Percent,
    PerDay,
}

/// <param name="Value">0–100,000,000 in <paramref name="Unit"/>.</param>
/// <param name="Source">Who says it and when, with the mark of how sure it is.</param>
public sealed record PublishedRow(PublishedFigure Figure, PublishedArea Area, decimal Value, PublishedUnit Unit, string Source);

/// <summary><c>published.csv</c> of a country: what a simulated life is held against. No region and no decision reads it.</summary>
public sealed record PublishedFigures(ImmutableArray<PublishedRow> Rows)
{
    public const string Name = "published.csv";

    private static readonly CsvSchema Schema = new(Name, "figure", "area", "value", "unit", "source");

    public decimal? Find(PublishedFigure figure, PublishedArea area = PublishedArea.All) =>
        Rows.FirstOrDefault(r => r.Figure == figure && r.Area == area)?.Value;

    /// <param name="folder">A country's, or that of a region in it.</param>
    /// <returns>The figures, or everything that is wrong with them.</returns>
    public static (PublishedFigures? Figures, ImmutableArray<RegionError> Errors) Load(string folder)
    {
        var findings = new RegionFindings();
        var read = Read(folder, findings);
        return findings.Any ? (null, [.. findings.InOrder()]) : (read, []);
    }

    /// <summary>Whether the folder, or the one above it, has the file.</summary>
    public static bool AreIn(string folder) => File.Exists(RegionFile.Find(folder, Name).Path);

    internal static PublishedFigures Read(string folder, RegionFindings findings)
    {
        var table = CsvTable.Open(folder, Schema, findings);
        table.RequireUnique("figure", "area");
        var read = ImmutableArray.CreateBuilder<PublishedRow>();
        foreach (var row in table.Rows)
        {
            var published = new PublishedRow(
                row.Word<PublishedFigure>("figure"),
                row.Word<PublishedArea>("area"),
                row.Decimal("value", 0, 100_000_000),
                row.Word<PublishedUnit>("unit"),
                row.Text("source"));
            if (row.Sound && published.Unit != UnitOf(published.Figure))
            {
                row.Wrong("unit", row.Raw("unit")!, $"{EnumWords<PublishedUnit>.Of(UnitOf(published.Figure))}, as {row.Raw("figure")} is counted");
            }

            if (row.Sound)
            {
                read.Add(published);
            }
        }

        return new PublishedFigures(read.ToImmutable());
    }

    private static PublishedUnit UnitOf(PublishedFigure figure) => figure switch
    {
        PublishedFigure.Inhabitants or PublishedFigure.Waiting => PublishedUnit.People,
        PublishedFigure.MeanWait => PublishedUnit.Days,
        PublishedFigure.PastDeadline => PublishedUnit.Percent,
        PublishedFigure.Starts => PublishedUnit.PerDay,
    };
}
