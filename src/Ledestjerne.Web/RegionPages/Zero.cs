using Ledestjerne.Planning;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.RegionPages;

/// When a queue is down at its target, or how many more places a week it takes.
internal static class Zero
{
    public static string Words(Text text, SpokenDate dates, SpokenNumber numbers, QueueOutlook? outlook) => outlook switch
    {
        null or { Queue: 0 } => text["region.noqueue"],
        { MissingPlaces: > 0 } o => text["region.moreplaces", numbers.Whole(o.MissingPlaces)],
        { DownOn: { } down } => text["region.downby", dates.DayAndMonth(down)],
        _ => text["region.notdown"],
    };
}
