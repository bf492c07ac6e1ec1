namespace Ledestjerne.Domain.Tests;

/// <summary>What was asked for last is remembered; whoever asks for something else, or with another string of the same letters, gets the same as before.</summary>
public sealed class At_hand
{
    private readonly Story story = Story.Begins();

    private RegionState State => story.State;

    [Fact]
    public void Services_are_those_of_the_catalogue_in_any_order()
    {
        var dice = new Random(2);
        ServiceId[] services = [.. State.Catalogue.Services.Keys];
        for (var asked = 0; asked < 200; asked++)
        {
            var id = services[dice.Next(services.Length)];
            State.Service(dice.Next(2) == 0 ? id : Copy(id)).ShouldBeSameAs(State.Catalogue.Services[id]);
            State.Find(new ServiceId("nothing")).ShouldBeNull();
        }

        Should.Throw<KeyNotFoundException>(() => State.Service(new ServiceId("nothing"))).Message.ShouldContain("nothing");
    }

    [Fact]
    public void Places_and_queues_are_those_of_their_site_and_service()
    {
        var rows = State.Places.Rows.ToList();
        rows.Count.ShouldBeGreaterThan(1);
        var dice = new Random(3);
        for (var asked = 0; asked < 200; asked++)
        {
            var row = rows[dice.Next(rows.Count)];
            State.Places.Find(new SiteId(new string(row.Site.Code)), Copy(row.Service)).ShouldBeSameAs(row);
            State.Places.Find(row.Site, row.Service).ShouldBeSameAs(row);
            State.Places.Find(row.Site, new ServiceId("nothing")).ShouldBeNull();
            State.Places.Queue(row.Service).Rows.ShouldContain(row);
            State.Places.Queue(Copy(row.Service)).Service.ShouldBe(row.Service);
        }
    }

    /// <summary>By site it is the approval of the provider whose site it is, while it is given, changed and taken back.</summary>
    [Fact]
    public void Approvals_by_site_are_those_of_its_provider()
    {
        var today = story.Today;
        var site = State.Catalogue.Sites[TestProviders.DiakonHouse];
        State.IsApproved(site.Id, OfferedHelp.Orthopaedics, today).ShouldBeTrue();

        State.Approvals.Approve(site.Provider, OfferedHelp.Orthopaedics, today, today.PlusDays(3));
        AsItsProvider(site, today);
        State.IsApproved(site.Id, OfferedHelp.Orthopaedics, today.PlusDays(3)).ShouldBeTrue();
        State.IsApproved(site.Id, OfferedHelp.Orthopaedics, today.PlusDays(4)).ShouldBeFalse();

        State.Approvals.Withdraw(site.Provider, OfferedHelp.Orthopaedics);
        AsItsProvider(site, today);
        State.IsApproved(site.Id, OfferedHelp.Orthopaedics, today).ShouldBeFalse();
        State.Approvals.All.ShouldNotContain(a => a.Provider == site.Provider && a.Service == OfferedHelp.Orthopaedics);
        State.IsApproved(new SiteId("nowhere"), OfferedHelp.Orthopaedics, today).ShouldBeFalse();
        State.IsApproved(site.Id, new ServiceId("nothing"), today).ShouldBeFalse();
    }

    [Fact]
    public void A_stamp_has_whole_milliseconds_and_nobody_to_act_for_when_the_id_is_empty()
    {
        var at = story.Now + Duration.FromTicks(12_345);
        var stamp = new Stamp(default, at, Actor.Clock);
        stamp.At.ShouldBe(Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()));
        (stamp with { At = at + Duration.FromMilliseconds(1) }).At.ShouldBe(stamp.At + Duration.FromMilliseconds(1));
        stamp.OnBehalfOf.ShouldBeNull();

        var person = new PersonId(Guid.NewGuid());
        (stamp with { OnBehalfOf = person }).OnBehalfOf.ShouldBe(person);
        (stamp with { OnBehalfOf = default(PersonId) }).OnBehalfOf.ShouldBeNull();
        new Stamp(default, at, Actor.Clock, person).ShouldBe(stamp with { OnBehalfOf = person });
    }

    private void AsItsProvider(Site site, LocalDate today)
    {
        foreach (var service in site.Services)
        {
            for (var day = today.PlusDays(-2); day < today.PlusDays(7); day = day.PlusDays(1))
            {
                var holds = State.Approvals.All.Any(a => a.Provider == site.Provider && a.Service == service && a.From <= day && !(a.To < day));
                State.IsApproved(site.Id, service, day).ShouldBe(holds, $"{service} on {day}");
            }
        }
    }

    private static ServiceId Copy(ServiceId id) => new(new string(id.Code));
}
