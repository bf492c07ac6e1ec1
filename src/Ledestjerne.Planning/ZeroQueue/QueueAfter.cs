using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Matching;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>One service after every place there is has been used as well as can be.</summary>
/// <param name="Waiting">People today who have chosen and have no offer.</param>
/// <param name="Starts">People per week who would start, from next week on.</param>
/// <param name="TooLate">People whose deadline has passed before anybody can start: no place helps their deadline.</param>
/// <param name="Breaches">Further people whose deadline would pass all the same.</param>
/// <param name="Missing">The least number of places that would spare all of those.</param>
/// <param name="Unreached">People left who have chosen sites, or so short a travel, that there is no place at all.</param>
public sealed record ServiceAfter(
    ServiceId Service, int Waiting, ImmutableArray<int> Starts, int TooLate, int Breaches, int Missing, int Unreached)
{
    /// <summary>People who would still wait after the last of the weeks.</summary>
    public int Left => Waiting - Starts.Sum();

    /// <summary>Strict order, with all that <see cref="Clearing"/> proves.</summary>
    /// <param name="input">Of one service.</param>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static ServiceAfter Reckon(ClearingInput input, CancellationToken cancel)
    {
        var cleared = Clearing.Clear(input, Order.Strict, null, cancel);
        var starts = new int[input.Weeks];
        foreach (var offer in cleared.Offers)
        {
            starts[offer.Week.Index - input.From.Index]++;
        }

        var breaches = cleared.Offers.Count(offer => offer.Breach) + cleared.Unplaced.Count(left => left.Breach);
        return new ServiceAfter(
            new ServiceId(input.Waiting[0].Service),
            input.Waiting.Length,
            [.. starts],
            cleared.BeyondRescue,
            breaches - cleared.BeyondRescue,
            cleared.Shortfall.Sum(missing => missing.Places),
            cleared.Unplaced.Count(left => left.Ground is LeftGround.NoneAmongChosen or LeftGround.NoneWithinTravel or LeftGround.NoApprovedProvider));
    }
}

/// <summary>
/// The queue after all capacity is used, beside today's. Those who come later are not in it: it says what the places there
/// are could do for those who wait now, and what is missing for them.
/// </summary>
/// <param name="Position">The journal's, when it was read.</param>
/// <param name="From">The first week of places.</param>
/// <param name="Services">By service code; services nobody waits for left out.</param>
public sealed record QueueAfter(long Position, LocalDate On, Week From, ImmutableArray<ServiceAfter> Services)
{
    public int Waiting => Services.Sum(each => each.Waiting);

    public int Left => Services.Sum(each => each.Left);

    public int TooLate => Services.Sum(each => each.TooLate);

    public int Breaches => Services.Sum(each => each.Breaches);

    public int Missing => Services.Sum(each => each.Missing);

    public int Unreached => Services.Sum(each => each.Unreached);

    /// <summary>People who wait today, and at the end of each week.</summary>
    public ImmutableArray<int> Weeks
    {
        get
        {
            var left = new int[RegionClearing.Weeks + 1];
            left[0] = Waiting;
            for (var week = 1; week < left.Length; week++)
            {
                left[week] = left[week - 1] - Services.Sum(each => each.Starts[week - 1]);
            }

            return [.. left];
        }
    }

    /// <summary>Service after service, so that only one problem is in memory at a time.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static QueueAfter Reckon(long position, LocalDate on, ImmutableArray<ClearingInput> inputs, CancellationToken cancel) => new(
        position, on, Week.Of(on).Plus(1), [.. inputs.Select(input => ServiceAfter.Reckon(input, cancel))]);
}
