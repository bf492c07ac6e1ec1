using System.Reflection;
using Ledestjerne.Domain;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests;

public class Refusals_in_words
{
    /// Every refusal the domain can give: the fixed ones, and those made from what was found.
    private static readonly string[] All =
        [.. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsAbstract && type.IsSealed).SelectMany(RefusalsOf).Select(refusal => refusal.Code).Distinct().Order()];

    public static TheoryData<string> Codes => [.. All];

    [Fact]
    public void Are_found_at_all() => All.Length.ShouldBeGreaterThan(50);

    [Theory, MemberData(nameof(Codes))]
    public void Say_each_code_in_both_languages(string code) => Wording.Embedded.All.Keys.ShouldContain($"refusal.{code}");

    [Fact]
    public void Say_nothing_that_is_never_refused() =>
        Wording.Embedded.All.Keys.Where(key => key.StartsWith("refusal.", StringComparison.Ordinal)).Select(key => key["refusal.".Length..])
            .Except(All).ShouldBeEmpty();

    private static IEnumerable<Refusal> RefusalsOf(Type family)
    {
        const BindingFlags Here = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var field in family.GetFields(Here).Where(field => field.FieldType == typeof(Refusal)))
            yield return (Refusal)field.GetValue(null)!;
        foreach (var method in family.GetMethods(Here).Where(method => method.ReturnType == typeof(Refusal) && family.Name.EndsWith("Refusal", StringComparison.Ordinal)))
            yield return (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!;
    }

    private static object? Sample(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "x" : Activator.CreateInstance(parameter.ParameterType);
}
