using System.Collections.Concurrent;
using System.Reflection;

namespace Ledestjerne.Domain.Tests;

/// <summary>A closed list is closed: nothing is written down with a value that has no name.</summary>
public static class ClosedLists
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = [];

    public static void Hold(object happened)
    {
        foreach (var property in Properties.GetOrAdd(happened.GetType(), Telling))
        {
            var value = property.GetValue(happened);
            if (value is Enum named)
            {
                Claim.That(Enum.IsDefined(named.GetType(), named), $"{happened} says {named}");
            }
            else if (value is not null)
            {
                Hold(value);
            }
        }
    }

    private static PropertyInfo[] Telling(Type type) =>
        [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.CanWrite && OfTheDomain(p.PropertyType))];

    private static bool OfTheDomain(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type).Assembly == typeof(DomainEvent).Assembly;
}
