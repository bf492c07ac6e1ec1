using System.Collections.Immutable;
using System.Reflection;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.CasePage;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using NodaTime;

namespace Ledestjerne.Web.Tests;

/// Whatever can happen in a case can be told, in both languages.
public class Story_of_a_case(Site site) : IClassFixture<Site>
{
    public static TheoryData<Type> Events =>
        [.. typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract)];

    [Theory, MemberData(nameof(Events))]
    public void Has_a_sentence_for_every_event_in_both_languages(Type type)
    {
        var happened = (CaseEvent)Sample(type);
        var recorded = new Recorded(1, new Stamp(Town.Fresh(), site.Town.Clock.Now, new Actor.Professional(Town.Doctor)), happened);
        foreach (var language in Enum.GetValues<Language>())
        {
            var visit = new Visit(Site.Astrid, language, site.Town.Clock.Now, site.Town.Setup.Catalogue.Zone, "/");
            var step = new Story(visit, site.Town.Hand, new Naming(visit, site.Town.Hand, default)).Tell(recorded);
            step.Title.ShouldNotBeNullOrWhiteSpace();
            step.Body.ShouldNotBeNullOrWhiteSpace();
            (step.Title + step.Body).ShouldNotContain("{");
            step.Who.ShouldNotBeNull().ShouldStartWith("Jonas Bakkedal");
        }
    }

    private static object Sample(Type type)
    {
        var maker = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        return maker.Invoke([.. maker.GetParameters().Select(Value)]);
    }

    private static object? Value(ParameterInfo parameter) => Of(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);

    private static object? Of(Type type) =>
        type == typeof(string) ? null
        : type == typeof(int) ? 30
        : type == typeof(LocalDate) ? new LocalDate(2026, 12, 1)
        : type == typeof(ServiceId) ? Town.Orthopaedics
        : type == typeof(SiteId) ? Town.Hospital
        : type == typeof(MunicipalityId) ? Town.Storby
        : type == typeof(ProfessionalId) ? Town.Doctor
        : type == typeof(ImmutableArray<SiteId>) ? ImmutableArray.Create(Town.Hospital)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : type.IsValueType && type.Namespace == "System" ? Activator.CreateInstance(type)
        : Sample(type);
}
