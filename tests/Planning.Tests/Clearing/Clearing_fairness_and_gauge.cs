using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Clearing_fairness_and_gauge
{
    [Fact]
    public void Shows_how_long_each_group_waits_and_what_explains_it()
    {
        // The same need and deadline; one in Bærum has waited longer and therefore goes first.
        var cleared = new ClearingCase().Person("p", waited: 20, area: "3201", sex: "K", age: 17).Person("q", waited: 10, area: "3203", sex: "M", age: 90)
            .Places("a", 0).Places("a", 2).Cleared();

        Of(cleared, FairnessBy.Area, "3201").ShouldBe(new Fairness(FairnessBy.Area, "3201", 1, 20, 27, 0, 0));
        Of(cleared, FairnessBy.Area, "3203").ShouldBe(new Fairness(FairnessBy.Area, "3203", 1, 24, 17, 0, 0));
        Of(cleared, FairnessBy.Sex, "K").MeanWaitDays.ShouldBe(20);
        Of(cleared, FairnessBy.AgeBand, "0–17").MeanWaitDays.ShouldBe(20);
        Of(cleared, FairnessBy.AgeBand, "90+").MeanWaitDays.ShouldBe(24);
    }

    [Fact]
    public void Explains_a_longer_wait_by_lower_severity()
    {
        var cleared = new ClearingCase().Person("p", inTime: 0, severity: 1, area: "3201").Person("q", inTime: 3, severity: 5, area: "3203")
            .Places("a", 0).Places("a", 2).Cleared();

        Of(cleared, FairnessBy.Area, "3203").ExplainedWaitDays.ShouldBe(Of(cleared, FairnessBy.Area, "3203").MeanWaitDays);
    }

    [Fact]
    public void Counts_who_is_left_and_how_many_of_them_are_explained()
    {
        var cleared = new ClearingCase().Person("p", waited: 20, area: "3201").Person("q", waited: 10, area: "3203").Places("a", 0).Cleared();

        Of(cleared, FairnessBy.Area, "3201").ShouldBe(new Fairness(FairnessBy.Area, "3201", 1, 20, 20, 0, 0.5m));
        Of(cleared, FairnessBy.Area, "3203").ShouldBe(new Fairness(FairnessBy.Area, "3203", 0, 0, 0, 1, 0.5m));
    }

    [Fact]
    public void Whoever_gave_no_area_sex_or_age_is_in_no_group() =>
        new ClearingCase().Person("p", area: "", sex: "", age: null).Places("a", 0).Cleared().Fairness.ShouldBeEmpty();

    [Fact]
    public void Every_placed_person_is_in_one_group_of_each_kind()
    {
        var cleared = Clearing.Clear(new ClearingExample(300, 3, weeks: 8).Make(), Ledestjerne.Matching.Order.Strict);

        foreach (var by in Enum.GetValues<FairnessBy>())
        {
            var groups = cleared.Fairness.Where(group => group.By == by).ToList();
            groups.Sum(group => group.People).ShouldBe(cleared.Offers.Length);
            groups.Sum(group => group.LeftWaiting).ShouldBe(cleared.Unplaced.Length);
            groups.Sum(group => group.ExplainedLeft).ShouldBe(cleared.Unplaced.Length, 1);
            groups.Sum(group => group.MeanWaitDays * group.People).ShouldBe(groups.Sum(group => group.ExplainedWaitDays * group.People), 2 * cleared.Offers.Length * 0.1m);
        }
    }

    [Fact]
    public void The_gauge_stands_people_in_the_queue_of_their_first_choice()
    {
        var cleared = new ClearingCase { Weeks = 8 }.Person("p", waited: 20, chosen: ["b", "a"]).Person("q", waited: 70, chosen: ["b"]).Person("r", waited: 8)
            .Places("a", 0, 4).Places("b", 1, 16).Cleared();

        var gauges = cleared.Gauges.ToDictionary(gauge => cleared.Input.Providers[gauge.Provider].Id, gauge => gauge.Outlook);
        gauges["b"].Queue.ShouldBe(2);
        gauges["b"].Arrivals.ShouldBe(1 / 8m);
        gauges["b"].Places.ShouldBe(2);
        gauges["a"].Queue.ShouldBe(1);
        gauges["a"].Places.ShouldBe(0.5m);
    }

    private static Fairness Of(Cleared cleared, FairnessBy by, string name) => cleared.Fairness.Single(group => group.By == by && group.Name == name);
}
