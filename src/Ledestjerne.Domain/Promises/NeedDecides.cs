namespace Ledestjerne.Domain;

/// <summary>
/// L2: only a professional with a treating relation and the authority for that service signs a right, its deadline or a
/// refusal. That cost, budget, capacity and age do not count is kept by the commands, which cannot say them.
/// </summary>
public static class NeedDecides
{
    public static BrokenPromise? Check(RegionState state, in Transition t) => t.Event switch
    {
        RightGranted e => Signed(state, t, t.Before!.Service) ?? Signed(state, t, e.Right.Service),
        RightRefused => Signed(state, t, t.Before!.Service),
        RightBySelfReferral e when !state.Service(e.Right.Service).SelfReferral =>
            Broken("self-referral to a service that is not open to it"),
        _ => null,
    };

    private static BrokenPromise? Signed(RegionState state, in Transition t, ServiceId service)
    {
        if (t.Stamp.By is not Actor.Professional { Id: var signer })
        {
            return Broken("signed by somebody who is not a professional");
        }

        if (t.Before is not OpenCase c || !TreatingRelation.Exists(state, c, signer))
        {
            return Broken("signed without a treating relation");
        }

        var profession = state.Catalogue.Professionals[signer].Profession;
        return state.Catalogue.Authorities.May(profession, service, state.Today(t.Stamp)) ? null : Broken("signed without authority");
    }

    private static BrokenPromise Broken(string what) => new("L2", what);
}
