namespace Ledestjerne.Domain.Tests;

public sealed class Cases_ahead
{
    [Fact]
    public void Are_near_in_the_order_they_were_told_of_and_before_their_turn()
    {
        var story = Story.Begins();
        CaseId[] raised = [.. Enumerable.Range(0, 100).Select(_ => Life.Raise(story: story).Id)];

        var near = raised.Select(id => story.State.Expect(id)).ToList();

        var late = near.FindIndex(c => c is not null);
        late.ShouldBeInRange(1, CasesAhead.Distance - 1);
        near.Skip(late).Select(c => c!.Id).ShouldBe(raised.SkipLast(late));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(60)]
    public void Come_each_once_in_their_turn(int count)
    {
        var story = Story.Begins();
        Case[] cases = [.. Enumerable.Range(0, count).Select(_ => Life.Raise(story: story).Case)];

        CasesAhead.InTurn(cases).ShouldBe(cases);
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

    [Fact]
    public void May_be_needs_that_will_be_raised_by_people_who_are_known_and_who_are_not()
    {
        var story = Story.Begins();
        var one = Life.Raise(story: story);
        var people = story.State.People.ToList();

        var near = Enumerable.Range(0, 200)
            .Select(n => story.State.Expect(new CaseId(Guid.NewGuid()), n % 2 == 0 ? one.Person : new PersonId(Guid.NewGuid()))).ToList();

        near.ShouldAllBe(c => c == null);
        story.State.People.ShouldBe(people);
        story.State.Find(one.Id)!.Person.ShouldBe(one.Person);
    }
}
