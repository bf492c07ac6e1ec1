using Ledestjerne.Domain;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Zero_queue_board
{
    private static readonly LivedRegion Region = LivedRegion.OfSmall;
    private static readonly ZeroQueueBoard Board = ZeroQueueBoard.Reckon(Region.State, Region.Measures, Region.Today);

    [Fact]
    [System("Q2")]
    public void Gives_each_profession_the_date_its_queues_are_down_or_what_is_missing()
    {
        Board.Professions.Select(p => p.Profession).ShouldBe(
            Region.Setup.Catalogue.Services.Values.Where(s => s.Id != Raising.EmergencyService).Select(s => s.AssessedBy[0]).Distinct().Order());
        foreach (var profession in Board.Professions)
        {
            (profession.DownOn is not null || profession.GrowsBy > 0 || profession.MissingPlaces > 0).ShouldBeTrue(profession.Profession.ToString());
        }

        var physiotherapists = Board.Professions.Single(p => p.Profession == Profession.Physiotherapist);
        var queue = Region.State.Cases.OfType<Entitled>().Count(c => physiotherapists.Services.Contains(c.Service));
        physiotherapists.Queue.ShouldBe(queue);
        if (physiotherapists.DownOn is { } down)
        {
            down.ShouldBeGreaterThan(Region.Today);
        }
    }

    [Fact]
    public void Rests_on_what_was_measured_and_what_is_published()
    {
        var service = Board.Services.Single(s => s.Service.Code == "orthopaedics").Outlook;
        var weeks = Region.Measures.LastWhole(new ServiceId("orthopaedics"), 8).ToList();

        service.Arrivals.ShouldBe((decimal)weeks.Sum(w => w.Granted - w.Abandoned) / 8);
        service.Queue.ShouldBe(Region.State.Cases.OfType<Entitled>().Count(c => c.Service.Code == "orthopaedics"));
    }

    [Fact]
    public void Unused_places_are_free_and_approved()
    {
        var unused = UnusedPlaces.In(Region.State, Region.Today);

        unused.ShouldAllBe(u => u.Free > 0 && u.Free <= u.Published && Region.State.IsApproved(u.Site, u.Service, Region.Today));
        unused.Sum(u => u.Free).ShouldBe(Region.State.Places.Rows
            .Where(r => Region.State.IsApproved(r.Site, r.Service, Region.Today))
            .Sum(r => Enumerable.Range(1, UnusedPlaces.WeeksAhead).Sum(w => Math.Max(0, r[Week.Of(Region.Today).Plus(w)].Free))));
    }
}
