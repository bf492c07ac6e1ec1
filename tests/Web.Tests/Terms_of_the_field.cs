using Ledestjerne.Domain;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Words;
using Case = Ledestjerne.Domain.Case;

namespace Ledestjerne.Web.Tests;

public class Terms_of_the_field
{
    public static TheoryData<Type> Enumerations =>
        [.. typeof(Case).Assembly.GetTypes().Where(type => type.IsEnum && type.IsPublic)];

    [Theory, MemberData(nameof(Enumerations))]
    public void Say_every_value_of_every_enumeration_of_the_domain(Type enumeration) =>
        Enum.GetNames(enumeration)
            .Select(name => $"term.{Terms.Kebab(enumeration.Name)}.{Terms.Kebab(name)}")
            .Where(key => !Wording.Embedded.All.ContainsKey(key))
            .ShouldBeEmpty();

    [Fact]
    public void Say_every_state_of_a_case() =>
        typeof(Case).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Case)) && !type.IsAbstract)
            .Select(type => $"term.state.{Terms.Kebab(type.Name)}")
            .Where(key => !Wording.Embedded.All.ContainsKey(key))
            .ShouldBeEmpty();
}
