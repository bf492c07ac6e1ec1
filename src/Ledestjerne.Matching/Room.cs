namespace Ledestjerne.Matching;

/// <summary>An array that one after the other may use: what is as large as all options, made anew for every small problem, costs whole collections.</summary>
internal sealed class Room<TItem>
    where TItem : struct
{
    private TItem[] items = [];

    /// <returns>At least so many, with whatever the last left in them; good until the next asks.</returns>
    public TItem[] Of(int length)
    {
        if (items.Length < length)
        {
            items = new TItem[length + (length / 2)];
        }

        return items;
    }
}
