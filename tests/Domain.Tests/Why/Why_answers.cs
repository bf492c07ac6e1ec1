namespace Ledestjerne.Domain.Tests;

public sealed class Why_answers
{
    [Theory]
    [MemberData(nameof(States))]
    public void Have_a_rule_with_its_legal_basis_and_facts_in_every_state(string state, WhyQuestion[] questions)
    {
        var life = Lives[state]();
        var answers = Domain.Why.For(life.Story.State, life.Case);

        answers.Select(a => a.Question).ShouldBe(questions);
        answers.ShouldAllBe(a => a.Rule.Paragraph.Length > 0 && a.Facts.Count > 0);
    }

    [Fact]
    public void Cite_the_law_for_what_the_law_decides()
    {
        Rule(Life.Raise(), WhyQuestion.Deadline).ShouldBe(RuleIds.AssessmentTime);
        Rule(Life.UntilRefused(), WhyQuestion.Deadline).ShouldBe(RuleIds.Appeal);
        Rule(Life.UntilChoosing(), WhyQuestion.Right).ShouldBe(RuleIds.RightGranted);
        Rule(Life.UntilChoosing(), WhyQuestion.LatestStart).ShouldBe(RuleIds.LatestStart);
        Rule(Life.Raise(OfferedHelp.Physiotherapy), WhyQuestion.Right).ShouldBe(RuleIds.SelfReferral);
        Rule(Life.Raise(OfferedHelp.Emergency), WhyQuestion.Right).ShouldBe(RuleIds.Emergency);
        Rule(Life.UntilWaiting(), WhyQuestion.Rank).ShouldBe(RuleIds.RankByNeed);
        Rule(Life.UntilOffered(), WhyQuestion.Offer).ShouldBe(RuleIds.ChoiceAmongAll);
    }

    [Fact]
    public void State_the_facts_they_rest_on()
    {
        var life = Life.UntilWaiting();
        var rank = Domain.Why.For(life.Story.State, life.Case).Single(a => a.Question == WhyQuestion.Rank).Facts.ToDictionary(f => f.Code, f => f.Value);

        (rank["ahead"], rank["waiting"], rank["severity"], rank["received-on"]).ShouldBe(("0", "1", "3", "2026-09-07"));
        var refused = Life.UntilRefused();
        Domain.Why.For(refused.Story.State, refused.Case).Single(a => a.Question == WhyQuestion.Refusal).Facts
            .ShouldContain(new Fact("ground", "BenefitNotExpected"));
    }

    [Fact]
    public void Quote_the_version_in_force_when_the_right_was_decided()
    {
        var old = TestRules.All.Single(r => r.Id == RuleIds.RightGranted);
        var changed = TestRegion.OpensOn.PlusDays(10);
        var rules = new Rulebook([.. TestRules.All.Remove(old), old with { To = changed.PlusDays(-1) }, old with { From = changed, Paragraph = "new" }]);
        var life = Life.Raise(story: Story.Begins(rules)).Grant();
        life.Story.On(changed);

        Domain.Why.For(life.Story.State, life.Case).Single(a => a.Question == WhyQuestion.Right).Rule.Paragraph.ShouldBe("pbrl § 2-2");
    }

    public static TheoryData<string, WhyQuestion[]> States() => new()
    {
        { "raised", [WhyQuestion.Owner, WhyQuestion.Deadline] },
        { "asked", [WhyQuestion.Owner, WhyQuestion.Deadline] },
        { "refused", [WhyQuestion.Owner, WhyQuestion.Deadline, WhyQuestion.Refusal] },
        { "choosing", [WhyQuestion.Owner, WhyQuestion.Deadline, WhyQuestion.Right, WhyQuestion.LatestStart] },
        { "waiting", [WhyQuestion.Owner, WhyQuestion.Deadline, WhyQuestion.Right, WhyQuestion.LatestStart, WhyQuestion.Rank] },
        { "offered", [WhyQuestion.Owner, WhyQuestion.Deadline, WhyQuestion.Right, WhyQuestion.LatestStart, WhyQuestion.Offer] },
        { "placed", [WhyQuestion.Owner, WhyQuestion.Deadline, WhyQuestion.Right, WhyQuestion.LatestStart, WhyQuestion.Offer] },
        { "in service", [WhyQuestion.Owner, WhyQuestion.Deadline, WhyQuestion.Right] },
        { "emergency", [WhyQuestion.Owner, WhyQuestion.Deadline, WhyQuestion.Right] },
        { "followed up", [WhyQuestion.Owner, WhyQuestion.Deadline] },
        { "closed", [WhyQuestion.Closed] },
    };

    private static readonly Dictionary<string, Func<Life>> Lives = new()
    {
        ["raised"] = () => Life.Raise(),
        ["asked"] = () => Life.Raise().Ask(),
        ["refused"] = Life.UntilRefused,
        ["choosing"] = Life.UntilChoosing,
        ["waiting"] = Life.UntilWaiting,
        ["offered"] = Life.UntilOffered,
        ["placed"] = Life.UntilPlaced,
        ["in service"] = Life.UntilInService,
        ["emergency"] = () => Life.Raise(OfferedHelp.Emergency),
        ["followed up"] = Life.UntilFollowedUp,
        ["closed"] = Life.UntilClosed,
    };

    private static RuleId Rule(Life life, WhyQuestion question) =>
        Domain.Why.For(life.Story.State, life.Case).Single(a => a.Question == question).Rule.Id;
}
