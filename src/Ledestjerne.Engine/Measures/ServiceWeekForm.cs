using System.Globalization;
using System.Reflection;

namespace Ledestjerne.Engine.Measures;

/// <summary>A week's counts in a snapshot: every property that counts, by name, so that a new one cannot be forgotten.</summary>
internal static class ServiceWeekForm
{
    private static readonly PropertyInfo[] Counts =
        [.. typeof(ServiceWeek).GetProperties().Where(p => p.CanWrite).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public static void Write(ServiceWeek week, SnapshotWriter to)
    {
        foreach (var count in Counts)
        {
            to.Number(Convert.ToInt64(count.GetValue(week), CultureInfo.InvariantCulture));
        }

        to.Numbers(week.GrantedBySeverity);
    }

    public static void Read(ServiceWeek week, SnapshotReader from)
    {
        foreach (var count in Counts)
        {
            // Most counts are nothing, as they are in a new week already.
            if (from.Number() is not 0 and var found)
            {
                count.SetValue(week, Convert.ChangeType(found, count.PropertyType, CultureInfo.InvariantCulture));
            }
        }

        from.Numbers().CopyTo(week.GrantedBySeverity, 0);
    }
}
