using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Ledestjerne.Tests;

/// <summary>A small part of the country against the published figures, in wide intervals; the differences are printed.</summary>
public sealed class Calibration_of_the_country(ITestOutputHelper output)
{
    private static readonly CalibrationPlan HalfAYear = new(new LocalDate(2026, 11, 20), Weeks: 26, WarmUpWeeks: 6, Seed: 1, Replications: 1, Rounds: 1, Tolerance: 0.1);
    private static readonly CalibrationPlan Short = HalfAYear with { Weeks = 8, WarmUpWeeks = 2, Rounds = 3, Tolerance = 0 };

    [Fact]
    public void Two_counties_come_near_what_is_published()
    {
        var table = Calibration.Run([County("telemark"), County("troms")], Published, HalfAYear, _ => { }, CancellationToken.None).Table;
        foreach (var row in table.Rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Published.Figure,-14}{row.Published.Area,-20}{row.Expected,10:N1} published{row.Simulated.Mean,10:N1} simulated{100 * row.Difference,7:+0;-0;0} %"));
        }

        // One life of 350,000 people: the small areas have some hundred starts a month, so theirs are the widest.
        Of(PublishedFigure.Waiting).ShouldBeInRange(0.85, 1.15);
        Of(PublishedFigure.Starts).ShouldBeInRange(0.92, 1.10);
        Of(PublishedFigure.MeanWait).ShouldBeInRange(0.88, 1.12);
        Of(PublishedFigure.MeanWait, PublishedArea.Somatic).ShouldBeInRange(0.85, 1.12);
        Of(PublishedFigure.MeanWait, PublishedArea.AdultMentalHealth).ShouldBeInRange(0.7, 1.3);
        Of(PublishedFigure.MeanWait, PublishedArea.ChildMentalHealth).ShouldBeInRange(0.6, 1.4);
        Of(PublishedFigure.MeanWait, PublishedArea.Addiction).ShouldBeInRange(0.55, 1.5);
        Of(PublishedFigure.PastDeadline).ShouldBeInRange(0.3, 2.2);

        double Of(PublishedFigure figure, PublishedArea area = PublishedArea.All) => 1 + table.Rows.Single(r => r.Published.Figure == figure && r.Published.Area == area).Difference;
    }

    [Fact]
    public void Expects_of_a_part_its_share_of_the_country()
    {
        var table = Calibration.Run([Small()], Published, Short with { Rounds = 1 }, _ => { }, CancellationToken.None).Table;

        // The small region has 25,000 of the country's 5,627,400.
        Row(table, PublishedFigure.Waiting).Expected.ShouldBe(225_900.0 * 25_000 / 5_627_400, 0.001);
        Row(table, PublishedFigure.MeanWait).Expected.ShouldBe(57);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(5, false)]
    public void Moves_the_backlog_by_the_wait(int days, bool longer)
    {
        var (first, last) = Rounds(new PublishedRow(PublishedFigure.MeanWait, PublishedArea.Somatic, days, PublishedUnit.Days, "a test"));

        (Orthopaedics(last).BacklogWeeks > Orthopaedics(first).BacklogWeeks).ShouldBe(longer);
        (Orthopaedics(last).BacklogWeeks < Orthopaedics(first).BacklogWeeks).ShouldBe(!longer);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(0, false)]
    public void Moves_how_grave_the_needs_are_by_who_is_past_the_deadline(int percent, bool graver)
    {
        var (first, last) = Rounds(new PublishedRow(PublishedFigure.PastDeadline, PublishedArea.All, percent, PublishedUnit.Percent, "a test"));

        var (before, after) = (Orthopaedics(first).SeverityPercent, Orthopaedics(last).SeverityPercent);
        after.Sum().ShouldBe(100);
        if (graver)
        {
            MeanClass(after).ShouldBeLessThan(MeanClass(before));
        }
        else
        {
            MeanClass(after).ShouldBeGreaterThanOrEqualTo(MeanClass(before));
        }
    }

    [Fact]
    public void Keeps_the_round_that_came_nearest_and_leaves_municipal_services_alone()
    {
        var told = new List<CalibrationRound>();

        var best = Calibration.Run([Small()], Published, Short, told.Add, CancellationToken.None);

        told.Select(r => r.Number).ShouldBe([1, 2, 3]);
        best.Table.Misfit.ShouldBe(told.Min(r => r.Table.Misfit));
        var municipal = new ServiceId("home-nursing");
        told.Select(r => r.Regions[0].Needs.Single(n => n.Service == municipal)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Lives_the_same_whatever_runs_beside_it()
    {
        CalibrationTable Lived() => Calibration.Run([Small()], Published, Short with { Rounds = 1, Replications = 3 }, _ => { }, CancellationToken.None).Table;

        var table = Lived();

        table.Rows.Select(r => r.Simulated).ShouldBe(Lived().Rows.Select(r => r.Simulated));
        Row(table, PublishedFigure.Starts).Simulated.HalfWidth.ShouldBeInRange(0.001, 100);
    }

    [Fact]
    public void Writes_needs_that_are_read_back_as_they_were()
    {
        using var copy = new RegionCopy();
        var needs = LivedRegion.Load(copy.Path).Needs;

        RegionFolder.WriteNeeds(copy.Path, needs);

        var read = LivedRegion.Load(copy.Path).Needs;
        read.Select(n => (n.Service, n.RefusedPercent, n.BacklogWeeks)).ShouldBe(needs.Select(n => (n.Service, n.RefusedPercent, n.BacklogWeeks)));
        read.SelectMany(n => n.PerThousand).ShouldBe(needs.SelectMany(n => n.PerThousand));
        read.SelectMany(n => n.SeverityPercent).ShouldBe(needs.SelectMany(n => n.SeverityPercent));
    }

    private static PublishedFigures Published => PublishedFigures.Load(Norway.Path).Figures.ShouldNotBeNull();

    private static RegionSetup County(string code) => LivedRegion.Load(Path.Combine(Norway.Path, code));

    private static RegionSetup Small() => LivedRegion.Load(SmallRegion.Path);

    private static CalibrationRow Row(CalibrationTable table, PublishedFigure figure) =>
        table.Rows.Single(r => r.Published.Figure == figure && r.Published.Area == PublishedArea.All);

    private static NeedRate Orthopaedics(CalibrationRound round) => round.Regions[0].Needs.Single(n => n.Service.Code == "orthopaedics");

    private static double MeanClass(ImmutableArray<int> percent) => percent.Select((p, i) => p * (i + 1)).Sum() / 100.0;

    private static (CalibrationRound First, CalibrationRound Last) Rounds(PublishedRow row)
    {
        var told = new List<CalibrationRound>();
        Calibration.Run([Small()], new PublishedFigures([row]), Short, told.Add, CancellationToken.None);
        return (told[0], told[^1]);
    }
}
