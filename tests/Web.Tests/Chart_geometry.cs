using Ledestjerne.Web.Figures;

namespace Ledestjerne.Web.Tests;

public class Chart_geometry
{
    private static Plot Of(params double?[] values) => new(Plot.Wide, [new Series("Venter", values)], values.Length, 4, 10);

    [Fact]
    public void Starts_at_zero_and_reaches_over_the_highest_value()
    {
        var plot = Of(4120, 3912, 3700);
        plot.Ticks().First().ShouldBe(0);
        plot.Top.ShouldBeGreaterThanOrEqualTo(4120);
        plot.Y(0).ShouldBe(plot.Bottom);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(41)]
    [InlineData(999)]
    [InlineData(3912)]
    [InlineData(1_000_000)]
    public void Has_two_to_six_whole_ticks(double highest)
    {
        var ticks = Of(highest).Ticks().ToList();
        ticks.Count.ShouldBeInRange(2, 6);
        ticks.ShouldAllBe(tick => tick == Math.Floor(tick));
    }

    [Fact]
    public void Draws_nothing_wrong_when_all_is_zero_or_missing()
    {
        Of(0, 0, 0).Top.ShouldBeGreaterThan(0);
        Of(null, null).Top.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Pushes_names_apart_that_would_overlap()
    {
        var heights = Of(400, 390).NameHeights([386, 388, 354]).Order().ToList();
        heights.Zip(heights.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= 16.9);
    }

    [Fact]
    public void Always_writes_the_last_label()
    {
        var plot = Of([.. Enumerable.Repeat<double?>(5, 26)]);
        plot.IsWritten(25, 6).ShouldBeTrue();
        Enumerable.Range(0, 26).Count(index => plot.IsWritten(index, 6)).ShouldBeLessThan(13);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(26)]
    [InlineData(104)]
    public void Has_room_for_the_last_label_on_every_screen(int weeks)
    {
        const string label = "week 20 2027";
        foreach (var size in new[] { Plot.Wide, Plot.Narrow, Plot.Small })
        {
            var plot = new Plot(size, [new Series("Venter", [.. Enumerable.Repeat<double?>(105, weeks)])], weeks, 3, 10, label.Length);
            // A letter of the axis is at most 7.2 units wide on average.
            (plot.X(weeks - 1) + 3.6 * label.Length).ShouldBeLessThanOrEqualTo(plot.Width);
            plot.X(weeks - 1).ShouldBeGreaterThan(plot.Width / 2);
        }
    }
}
