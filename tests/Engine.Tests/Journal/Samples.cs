using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Journal;

/// <summary>Makes one event of a type with every field filled, the same each time.</summary>
internal sealed class Samples
{
    private int made;

    public static DomainEvent Of(Type type) => (DomainEvent)new Samples().Make(type);

    private object Make(Type type)
    {
        var next = ++made;
        return Nullable.GetUnderlyingType(type) is { } inner ? Make(inner) : type switch
        {
            _ when type == typeof(Guid) => Given.Id(next),
            _ when type == typeof(int) => next,
            _ when type == typeof(long) => (long)next,
            _ when type == typeof(bool) => true,
            _ when type == typeof(string) => $"code-{next}",
            _ when type == typeof(LocalDate) => new LocalDate(2026, 11, 21).PlusDays(next),
            _ when type == typeof(Instant) => Given.Now + Duration.FromMilliseconds(next),
            _ when type == typeof(Actor) => new Actor.Professional(new ProfessionalId(9900123)),
            { IsEnum: true } => Enum.GetValues(type).GetValue(next % Enum.GetValues(type).Length)!,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Two(type.GenericTypeArguments[0]),
            _ => FromConstructor(type),
        };
    }

    private object FromConstructor(Type type)
    {
        var constructor = type.GetConstructors().Single();
        try
        {
            return constructor.Invoke([.. constructor.GetParameters().Select(each => Make(each.ParameterType))]);
        }
        catch (TargetInvocationException refused)
        {
            throw new InvalidOperationException($"{type} refuses the sample: {refused.InnerException!.Message}", refused);
        }
    }

    private object Two(Type element)
    {
        var items = Array.CreateInstance(element, 2);
        items.SetValue(Make(element), 0);
        items.SetValue(Make(element), 1);
        return typeof(ImmutableCollectionsMarshal)
            .GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
