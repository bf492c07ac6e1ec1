using Ledestjerne.Domain;
using Ledestjerne.Engine;

namespace Ledestjerne.Twin;

/// <summary>Where the life puts what the journal may not hold: who people are, and what they say.</summary>
/// <param name="People">Takes in people in batches, from one other thread.</param>
/// <param name="Texts">Keeps texts of people already there and gives their ids in the same order, from that thread too.</param>
/// <param name="WeeksOfTexts">Texts are written for needs raised in so many weeks before the end, 0 or more; earlier ones are not kept.</param>
public sealed record LifeKeeping(
    Action<IReadOnlyList<Identity>> People, Func<IReadOnlyList<WrittenText>, IReadOnlyList<TextId>> Texts, int WeeksOfTexts)
{
    /// <summary>Keeps nothing: people without names, for simulation.</summary>
    public static readonly LifeKeeping Nothing = new(_ => { }, _ => [], 0);

    public static LifeKeeping In(IIdentityStore store, int weeksOfTexts = 5) => new(store.Add, store.Write, weeksOfTexts);
}
