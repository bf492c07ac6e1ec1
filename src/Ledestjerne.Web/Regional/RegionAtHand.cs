using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Regional;

/// <summary>The region the pages show: the engine that answers, its data, and what is folded from its journal.</summary>
/// <param name="Identities">Names and free text; everything else knows people by id only.</param>
/// <param name="Index">Read inside <see cref="RegionEngine.Read{T}"/> only, as the history.</param>
/// <param name="Records">Reads what has happened in a case.</param>
public sealed record RegionAtHand(
    RegionEngine Engine, RegionSetup Setup, IIdentityStore Identities, CaseIndex Index, CaseHistory History, IJournal Records)
{
    public Catalogue Catalogue => Setup.Catalogue;

    /// <summary>What somebody who may know it calls the person; the case's number for one who is not known any more.</summary>
    public string NameOf(Case c, Text text) => Identities.Find(c.Person)?.Name ?? text["work.number", c.File.Number];

    /// <summary>What the numbers are folded in; empty unless these are among the engine's projections.</summary>
    public MeasuresAtHand Measures { get; init; } = new(new WeeklyMeasures(Setup.Catalogue), new MissedDeadlines(Setup.Catalogue));
}

/// <summary>The region's numbers, without people. Read inside <see cref="RegionEngine.Read{T}"/> only.</summary>
public sealed record MeasuresAtHand(WeeklyMeasures Weekly, MissedDeadlines Missed);
