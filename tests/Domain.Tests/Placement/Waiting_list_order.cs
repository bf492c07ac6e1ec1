namespace Ledestjerne.Domain.Tests;

public sealed class Waiting_list_order
{
    [Fact]
    public void Is_severity_then_deadline_then_waiting_then_number()
    {
        var story = Story.Begins();
        Waiting Case(Severity severity, int latestStart, int received) => (Waiting)Life
            .Raise(story: story, but: r => r with { ReceivedOn = story.Today.PlusDays(received) })
            .Grant(severity, story.Today.PlusDays(latestStart)).Choose(TestProviders.HospitalNorth).Case;

        Waiting[] inOrder =
        [
            Case(Severity.Class1, 90, 0), Case(Severity.Class2, 10, 0), Case(Severity.Class2, 11, -9), Case(Severity.Class2, 11, -8),
            Case(Severity.Class2, 11, -8), Case(Severity.Class5, 1, -9),
        ];

        inOrder.Reverse().Order(WaitingListOrder.ByNeed).ShouldBe(inOrder);
    }

    [Fact, System("Q3")]
    public void Does_not_see_who_lives_where_asks_how_or_wishes_what()
    {
        var story = Story.Begins();
        var one = (Waiting)Life.Raise(story: story).Grant().Choose(TestProviders.HospitalNorth).Case;
        var other = (Waiting)Life.Raise(story: story).Grant(Severity.Class2).Choose(TestProviders.HospitalNorth).Case;
        var people = new[] { TestPeople.Daughter, TestPeople.Stranger };
        var homes = new[] { TestRegion.Fjordby, TestRegion.Skogli, TestRegion.Holmvik };

        foreach (var person in people)
        {
            foreach (var home in homes)
            {
                foreach (var channel in Enum.GetValues<Channel>())
                {
                    var swapped = one with
                    {
                        File = one.File with
                        {
                            Person = person,
                            Need = one.Need with { Home = home, Channel = channel, Interpreter = "so", Transport = true, Wish = TestProviders.Berlin },
                        },
                        Choice = one.Choice with { MaxTravelMinutes = 10 },
                    };

                    WaitingListOrder.ByNeed.Compare(swapped, one).ShouldBe(0);
                    WaitingListOrder.ByNeed.Compare(swapped, other).ShouldBePositive();
                }
            }
        }
    }

    [Fact]
    public void Is_a_total_order()
    {
        var story = Story.Begins();
        var dice = new Dice(7);
        var cases = Enumerable.Range(0, 25).Select(_ => (Entitled)Life
            .Raise(story: story, but: r => r with { ReceivedOn = story.Today.PlusDays(-dice.Next(3)) })
            .Grant(dice.Named<Severity>(), story.Today.PlusDays(dice.Next(3))).Case).ToList();

        foreach (var a in cases)
        {
            foreach (var b in cases)
            {
                Math.Sign(WaitingListOrder.ByNeed.Compare(a, b)).ShouldBe(-Math.Sign(WaitingListOrder.ByNeed.Compare(b, a)));
                (WaitingListOrder.ByNeed.Compare(a, b) == 0).ShouldBe(ReferenceEquals(a, b));
            }
        }
    }

    [Fact]
    public void Gives_each_person_a_rank_that_others_behind_do_not_change()
    {
        var story = Story.Begins();
        var life = Life.Raise(story: story).Grant(Severity.Class2).Choose(TestProviders.HospitalNorth);
        Life.Raise(story: story).Grant(Severity.Class3).Choose(TestProviders.HospitalNorth);
        Domain.Why.RankOf(story.State, (Waiting)life.Case).ShouldBe((0, 2));
        Life.Raise(story: story).Grant(Severity.Class1).Choose(TestProviders.DiakonHouse);

        Domain.Why.RankOf(story.State, (Waiting)life.Case).ShouldBe((1, 3));
    }
}
