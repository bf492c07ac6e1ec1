namespace Ledestjerne.Domain.Tests;

public sealed class Expected_start
{
    private static readonly Week ThisWeek = Week.Of(TestRegion.OpensOn);

    [Fact]
    public void Is_next_week_when_nobody_waits() => At(Story.Begins(), Severity.Class5).Likely.ShouldBe(ThisWeek.Plus(1));

    [Fact]
    public void Comes_after_those_who_go_first()
    {
        var story = Story.Begins();
        for (var n = 0; n < 5; n++)
        {
            Life.Raise(story: story).Grant(Severity.Class2).Choose(TestProviders.HospitalNorth);
        }

        // Two places a week: five go first, the sixth has a place in the third week.
        At(story, Severity.Class3).Likely.ShouldBe(ThisWeek.Plus(3));
        At(story, Severity.Class2).Likely.ShouldBe(ThisWeek.Plus(3));
        At(story, Severity.Class1).Likely.ShouldBe(ThisWeek.Plus(1));
    }

    [Fact]
    public void Leaves_room_for_graver_needs_that_come_later_at_their_pace()
    {
        var story = Story.Begins();
        var sites = story.State.Places.Queue(OfferedHelp.Orthopaedics).Rows.Count;
        for (var week = 0; week < 4; week++)
        {
            story.On(TestRegion.OpensOn.PlusWeeks(week));
            for (var n = 0; n < sites; n++)
            {
                var grave = Life.Raise(story: story).Grant(Severity.Class1).ChooseAny();
                grave.Do(new CloseCase(grave.Self, grave.Id, CloseOutcome.PersonWithdrew, InformedBy.Conversation));
            }
        }

        story.On(TestRegion.OpensOn.PlusWeeks(4));
        for (var n = 0; n < 5; n++)
        {
            Life.Raise(story: story).Grant(Severity.Class2).Choose(TestProviders.HospitalNorth);
        }

        // Nobody grave waits, but one a week has come for each site: of two places a week one is left to others.
        var from = Week.Of(story.Today);
        At(story, Severity.Class1).Likely.ShouldBe(from.Plus(1));
        At(story, Severity.Class2).Likely.ShouldBe(from.Plus(6));
    }

    [Fact]
    public void Counts_a_share_of_those_who_wait_for_any_site()
    {
        var story = Story.Begins();
        var sitesWithPlaces = story.State.Places.Queue(OfferedHelp.Orthopaedics).Rows.Count;
        for (var n = 0; n < 4 * sitesWithPlaces; n++)
        {
            Life.Raise(story: story).Grant().ChooseAny();
        }

        At(story, Severity.Class3).Likely.ShouldBe(ThisWeek.Plus(3));
    }

    [Fact]
    public void Leaves_no_share_to_a_site_that_has_no_places()
    {
        var story = Story.Blank();
        story.When(new OpenRegion(story.By(Actor.Files), "first")).ThenAccepted();
        story.When(new ApproveProvider(story.By(Actor.Files), TestProviders.Diakon, OfferedHelp.Orthopaedics, TestRegion.OpensOn)).ThenAccepted();
        Life.Raise(story: story).Grant().Choose(TestProviders.DiakonHouse);

        story.State.Places.Queue(OfferedHelp.Orthopaedics).Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Goes_on_beyond_the_published_weeks_with_their_mean()
    {
        var story = Story.Begins().On(TestRegion.OpensOn.PlusWeeks(39));

        // Published through this week only, two a week: the first place beyond is next week's.
        At(story, Severity.Class3).Likely.ShouldBe(Week.Of(story.Today).Plus(1));
    }

    [Fact]
    public void Follows_what_is_published_after_it_was_asked_for()
    {
        var story = Story.Begins().On(TestRegion.OpensOn.PlusWeeks(39));
        var row = story.State.Places.Find(TestProviders.HospitalNorth, OfferedHelp.Orthopaedics).ShouldNotBeNull();
        row.MeanOfLastThousandths.ShouldBe(2_000);
        var last = row.EndWeek.Plus(-1).Monday;
        story.When(new PublishPlaces(
            story.By(Life.InstitutionAt(TestProviders.HospitalNorth)), TestProviders.HospitalNorth, OfferedHelp.Orthopaedics, last, last, 10, PlacesReason.Planned)).ThenAccepted();
        row.MeanOfLastThousandths.ShouldBe(3_000);
        story.When(new PublishPlaces(
            story.By(Life.InstitutionAt(TestProviders.HospitalNorth)), TestProviders.HospitalNorth, OfferedHelp.Orthopaedics, last.PlusWeeks(1), last.PlusWeeks(8), 0, PlacesReason.Planned)).ThenAccepted();
        row.MeanOfLastThousandths.ShouldBe(0);
    }

    [Fact]
    public void Of_all_sites_is_the_least_of_each()
    {
        var story = Story.Begins();
        for (var n = 0; n < 30; n++)
        {
            Life.Raise(story: story).Grant((Severity)((n % 5) + 1)).Choose(n % 3 == 0 ? TestProviders.HospitalNorth : TestProviders.ClinicCentre);
            foreach (var severity in Enum.GetValues<Severity>())
            {
                var each = story.State.Places.Queue(OfferedHelp.Orthopaedics).Rows
                    .Select(r => ExpectedStart.At(story.State.Places, r.Site, OfferedHelp.Orthopaedics, severity, story.Today)?.Likely)
                    .OfType<Week>();
                ExpectedStart.First(story.State, OfferedHelp.Orthopaedics, severity, story.Today).ShouldBe(each.Min());
            }
        }
    }

    [Fact]
    public void Asks_only_approved_sites_whatever_the_others_could_give()
    {
        var story = Story.Begins();
        for (var n = 0; n < 12; n++)
        {
            Life.Raise(story: story).Grant().Choose(n % 4 == 0 ? TestProviders.HospitalNorth : TestProviders.ClinicCentre);
        }

        IsTheLeastOfTheApproved(story);
        story.When(new WithdrawApproval(story.By(new Actor.Region(TestProfessionals.Administrator)), TestProviders.Diakon, OfferedHelp.Orthopaedics, ApprovalGround.SafetyNotShown)).ThenAccepted();
        IsTheLeastOfTheApproved(story);
    }

    [Fact]
    public void Has_an_interval_around_the_likely_week()
    {
        var story = Story.Begins();
        for (var n = 0; n < 12; n++)
        {
            Life.Raise(story: story).Grant().Choose(TestProviders.HospitalNorth);
            var expected = At(story, Severity.Class3);

            expected.Early.ShouldBeLessThanOrEqualTo(expected.Likely);
            expected.Late.ShouldBeGreaterThanOrEqualTo(expected.Likely);
        }

        At(story, Severity.Class3).Late.ShouldBeGreaterThan(At(story, Severity.Class3).Early);
    }

    [Fact]
    public void Is_unknown_without_places()
    {
        var story = Story.Blank();

        ExpectedStart.At(story.State.Places, TestProviders.HospitalNorth, OfferedHelp.Orthopaedics, Severity.Class1, story.Today).ShouldBeNull();
    }

    private static void IsTheLeastOfTheApproved(Story story)
    {
        const Severity Middle = Severity.Class3;
        List<(SiteId Site, Week Likely)> approved = [.. story.State.Places.Queue(OfferedHelp.Orthopaedics).Rows
            .Where(r => story.State.IsApproved(r.Site, OfferedHelp.Orthopaedics, story.Today))
            .Select(r => (r.Site, At: ExpectedStart.At(story.State.Places, r.Site, OfferedHelp.Orthopaedics, Middle, story.Today)))
            .Where(r => r.At is not null).Select(r => (r.Site, r.At!.Value.Likely))];

        ExpectedStart.First(story.State, OfferedHelp.Orthopaedics, Middle, story.Today).ShouldBe(approved.Min(r => r.Likely));
        for (var days = 0; days < 60; days++)
        {
            var latest = story.Today.PlusDays(days);
            ExpectedStart.InTime(story.State, OfferedHelp.Orthopaedics, Middle, story.Today, latest)
                .ShouldBe(approved.Where(r => r.Likely.Friday <= latest), $"{latest}");
        }
    }

    private static Expected At(Story story, Severity severity) => ExpectedStart.At(
        story.State.Places, TestProviders.HospitalNorth, OfferedHelp.Orthopaedics, severity, story.Today)!.Value;
}
