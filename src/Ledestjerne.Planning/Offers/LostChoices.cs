using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Planning;

/// <summary>Those who wait for sites of which none is approved any more, and have not been asked for a new choice.</summary>
public static class LostChoices
{
    /// <param name="into">Added to, by need.</param>
    public static void Find(RegionState state, WaitingList list, LocalDate today, List<Waiting> into)
    {
        var approved = 0UL;
        for (var site = 0; site < list.Sites.Sites.Length; site++)
        {
            approved |= state.IsApproved(list.Sites.Sites[site].Id, list.Sites.Service, today) ? ServiceSites.Bit(site) : 0;
        }

        foreach (ref readonly var queued in list.ByNeed())
        {
            // The bits pass over nearly everybody without a look at the case.
            if (queued.Listed && ((queued.Covered & approved) == 0 || !list.Sites.IsSmall)
                && queued.Case.Now.Step != NextStep.HelpChoosing && LosingChoice.IsLost(state, queued.Case, today))
            {
                into.Add(queued.Case);
            }
        }
    }
}
