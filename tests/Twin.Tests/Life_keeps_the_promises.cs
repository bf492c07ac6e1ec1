using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Planning;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

/// <summary>The engine asserts L1–L3 at every event of a life; these look at where everybody is when it stops.</summary>
public sealed class Life_keeps_the_promises
{
    private static readonly LivedRegion Region = LivedRegion.OfSmall;

    [Fact]
    public void Everybody_who_came_is_somewhere()
    {
        var raised = Region.Journal.Select(r => r.Event).OfType<NeedRaised>().Select(e => e.Case).ToList();
        var closed = Region.Journal.Select(r => r.Event).Count(e => e is CaseClosed) - Region.Journal.Select(r => r.Event).Count(e => e is CaseReopened);

        raised.Count.ShouldBeGreaterThan(1_000);
        Region.State.Cases.Select(c => c.Id).ShouldBe(raised, ignoreOrder: true);
        Region.State.Cases.Count(c => c is Closed).ShouldBe(closed);
        Region.State.Cases.ShouldAllBe(c => c is Closed || c is OpenCase);
    }

    [Fact]
    public void Every_open_case_has_an_owner_a_step_and_a_deadline_that_is_not_forgotten()
    {
        foreach (var c in Region.State.Cases.OfType<OpenCase>())
        {
            c.Now.Owner.IsNobody.ShouldBeFalse();
            c.Now.Step.ShouldNotBe(NextStep.None);
            c.WakeOn.ShouldBeGreaterThan(Region.Today, c.ToString());
        }
    }

    [Fact]
    public void Every_deed_was_accepted_or_refused_for_a_reason_of_life()
    {
        Region.Lived.Refusals.Values.Sum().ShouldBeLessThan(Region.Lived.Commands / 100);
    }

    [Fact]
    public void Waiting_lists_that_follow_are_those_made_from_scratch()
    {
        var scratch = WaitingLists.From(Region.State);

        foreach (var list in Region.Lists.All)
        {
            list.ByNeed().ToArray().Select(q => q.Case.Id).ShouldBe(scratch.Of(list.Sites.Service).ByNeed().ToArray().Select(q => q.Case.Id));
        }
    }

    [Fact]
    public void Weekly_numbers_agree_with_where_people_are()
    {
        foreach (var week in Region.Measures.In(Region.Measures.Current))
        {
            var here = Region.State.Cases.Where(c => c.Service == week.Service).ToList();
            week.Waiting.ShouldBe(here.Count(c => c is Entitled), week.Service.Code);
            week.WaitingPastDeadline.ShouldBe(here.Count(c => c is Entitled { Right.BreachedOn: not null }), week.Service.Code);
            week.Unassessed.ShouldBe(here.Count(c => c is Unassessed), week.Service.Code);
        }

        Region.Measures.Services.Sum(s => Region.Measures.Of(s).Sum(w => w.Started))
            .ShouldBe(Region.Journal.Count(r => r.Event is ServiceStarted));
    }
}
