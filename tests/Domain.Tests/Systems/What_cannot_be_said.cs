using System.Reflection;
using System.Text.RegularExpressions;

namespace Ledestjerne.Domain.Tests;

/// <summary>
/// What the region must never decide on has no word in it: looks through every command, event, case, reason and refusal,
/// and everything they are made of.
/// </summary>
public sealed partial class What_cannot_be_said
{
    private static readonly Type[] Domain = [.. typeof(Command).Assembly.GetTypes().Where(t => t.IsPublic || t.IsNestedPublic)];

    [Fact, System("N5")]
    public void Cost_budget_and_capacity_are_not_in_any_decision_about_a_need()
    {
        Words(typeof(GrantRight), typeof(RefuseRight), typeof(Right), typeof(RightRefusal), typeof(RequestInformation))
            .Where(w => Money().IsMatch(w) || Room().IsMatch(w)).ShouldBeEmpty();
    }

    [Fact, System("N5")]
    public void Cost_is_not_a_reason_anywhere()
    {
        Type[] whoTheyAre = [typeof(Profession), typeof(ProviderKind)];
        var reasons = Domain.Where(t => t.IsEnum).Except(whoTheyAre).SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}.{n}"));
        reasons.Where(r => Money().IsMatch(r)).ShouldBeEmpty();
        typeof(AssessingRefusal).GetMembers().Select(m => m.Name).Where(m => Money().IsMatch(m) || Room().IsMatch(m)).ShouldBeEmpty();
        Enum.GetNames<RefusalGround>().Order().ShouldBe(
            ["AlreadyReceived", "AnotherServiceHelpsBetter", "BenefitNotExpected", "NeedHasPassed", "PersonDoesNotWant"]);
    }

    [Fact, System("N5")]
    public void No_command_and_no_event_carries_money()
    {
        var all = Domain.Where(t => t.IsSubclassOf(typeof(Command)) || t.IsSubclassOf(typeof(DomainEvent))).ToArray();
        all.Length.ShouldBeGreaterThan(60);

        Words(all).Where(w => Money().IsMatch(w)).ShouldBeEmpty();
    }

    [Fact, System("N11")]
    public void Age_is_no_input_and_no_reason()
    {
        Words(Case_command_event()).Where(w => Age().IsMatch(w)).ShouldBeEmpty();
    }

    [Fact, System("N10")]
    public void Diagnosis_is_not_a_field_of_anything()
    {
        Words(Case_command_event()).Where(w => Diagnosis().IsMatch(w)).ShouldBeEmpty();
    }

    [Fact, System("Q4")]
    public void Payment_is_no_part_of_what_is_ranked()
    {
        var graph = Words(typeof(Entitled), typeof(Waiting), typeof(Offered), typeof(Placed), typeof(Choosing));
        graph.ShouldContain("Right.Severity");
        graph.ShouldContain("Need.ReceivedOn");

        graph.Where(w => Money().IsMatch(w) || Insurance().IsMatch(w)).ShouldBeEmpty();
        typeof(WaitingListOrder).GetMethod("Compare")!.GetParameters().ShouldAllBe(p => p.ParameterType == typeof(Entitled));
        typeof(WaitingListOrder).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).ShouldBeEmpty();
    }

    [Fact, System("C4")]
    public void There_is_no_operating_grant_and_no_contract()
    {
        Words(Case_command_event().Concat([typeof(Provider), typeof(Site), typeof(Service), typeof(ProviderOption)]).ToArray())
            .Where(w => Contract().IsMatch(w)).ShouldBeEmpty();
    }

    [Fact, System("C7")]
    public void That_somebody_manages_at_home_is_no_ground() =>
        Words(typeof(RefusalGround), typeof(DeclineReason), typeof(CancelReason), typeof(RefuseRight), typeof(RightRefusal))
            .Concat(Enum.GetNames<RefusalGround>())
            .Where(w => Managing().IsMatch(w)).ShouldBeEmpty();

    [Fact]
    public void The_words_looked_for_are_found_where_they_stand()
    {
        Words(typeof(Service)).ShouldContain(w => Money().IsMatch(w), "the charge is shown beside the choice, and in no decision");
        Words(typeof(Municipality), typeof(AgeBand)).ShouldNotBeEmpty();
        Age().IsMatch("AgeBand.From90").ShouldBeTrue();
        Diagnosis().IsMatch("Need.DiagnosisCode").ShouldBeTrue();
        Room().IsMatch("RefusalGround.NoCapacity").ShouldBeTrue();
        Managing().IsMatch("RefusalGround.CopesAtHome").ShouldBeTrue();
    }

    private static Type[] Case_command_event() => [.. Domain.Where(t =>
        t.IsSubclassOf(typeof(Command)) || t.IsSubclassOf(typeof(DomainEvent)) || t.IsSubclassOf(typeof(Case)) || t.IsSubclassOf(typeof(Actor)))];

    /// <summary>Every property, and every value of a closed list, that can be reached from the types.</summary>
    private static HashSet<string> Words(params Type[] from)
    {
        var words = new HashSet<string>();
        var seen = new HashSet<Type>();
        var left = new Queue<Type>(from);
        while (left.TryDequeue(out var next))
        {
            foreach (var type in next.GenericTypeArguments.Append(next).Where(t => t.Assembly == typeof(Command).Assembly && seen.Add(t)))
            {
                if (type.IsEnum)
                {
                    words.UnionWith(Enum.GetNames(type).Select(n => $"{type.Name}.{n}"));
                    continue;
                }

                foreach (var property in type.GetProperties())
                {
                    words.Add($"{type.Name}.{property.Name}");
                    left.Enqueue(property.PropertyType);
                }
            }
        }

        return words;
    }

    [GeneratedRegex("cost|budget|price|pay|fee|charge|oere|kroner|money|econom|expens|income|insur", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex("capacity|places|full|quota|staff", RegexOptions.IgnoreCase)]
    private static partial Regex Room();

    [GeneratedRegex(@"\.Age|Age(?![a-z])|Birth|Old(?![a-z])|Young|Senior", RegexOptions.None)]
    private static partial Regex Age();

    [GeneratedRegex("diagnos|icd|icpc", RegexOptions.IgnoreCase)]
    private static partial Regex Diagnosis();

    [GeneratedRegex("insur|vip|priority|private|lane", RegexOptions.IgnoreCase)]
    private static partial Regex Insurance();

    [GeneratedRegex("contract|quota|tender|operatinggrant|subsid|agreement", RegexOptions.IgnoreCase)]
    private static partial Regex Contract();

    [GeneratedRegex("athome|manage|cope|residen", RegexOptions.IgnoreCase)]
    private static partial Regex Managing();
}
