namespace Ledestjerne.Domain.Tests;

public sealed class Cases_ahead
{
    [Fact]
    public void Are_near_in_the_order_they_were_told_of_and_before_their_turn()
    {
        var story = Story.Begins();
        CaseId[] raised = [.. Enumerable.Range(0, 100).Select(_ => Life.Raise(story: story).Id)];

        var near = raised.Select(story.State.Expect).ToList();

        var late = near.FindIndex(c => c is not null);
        late.ShouldBeInRange(1, CasesAhead.Distance - 1);
        near.Skip(late).Select(c => c!.Id).ShouldBe(raised.SkipLast(late));
    }

    [Fact]
    public void Need_not_be_there()
    {
        var story = Story.Begins();
        var one = Life.Raise(story: story).Id;

        var near = Enumerable.Range(0, 100).Select(n => story.State.Expect(n % 2 == 0 ? one : new CaseId(Guid.NewGuid()))).ToList();

        near.OfType<Case>().ShouldAllBe(c => c.Id == one);
        near.OfType<Case>().Count().ShouldBeGreaterThan(20);
    }
}
