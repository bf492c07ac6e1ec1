namespace Ledestjerne.Domain.Tests;

/// <summary>What must be true of every case as it stands once a command is done, whatever led there.</summary>
public static class Standing
{
    public static void Holds(RegionState state, Case c)
    {
        if (c is OpenCase { File.Coordinator: { IsNobody: false } coordinator })
        {
            Claim.That(state.Catalogue.Professionals[coordinator].Profession.MayDecideRights(), "the coordinator is no clinician");
        }

        switch (c)
        {
            case Unassessed:
                Claim.That(c.Service != OfferedHelp.Physiotherapy, "asked for a decision where nobody needs to decide");
                break;
            case Entitled e:
                Claim.That(e.Service != OfferedHelp.Emergency, "queues for an emergency");
                OfferHolds(state, e);
                break;
            case Refused { Refusal.InsteadService: { } instead }:
                Claim.That(state.Catalogue.Services.ContainsKey(instead), $"offered {instead} instead, which nobody gives");
                break;
        }

        Explained(state, c);
    }

    private static void OfferHolds(RegionState state, Entitled c)
    {
        var offer = c switch
        {
            Offered o => o.Offer,
            Placed p => p.Placement,
            _ => null,
        };
        if (offer is not null)
        {
            Claim.That(
                state.IsApproved(offer.Site, offer.Service, offer.Start),
                $"a place at {offer.Site}, which is not approved on {offer.Start}");
        }
    }

    private static void Explained(RegionState state, Case c)
    {
        var answers = Why.For(state, c);
        Claim.That(answers.Count > 0, $"nothing explains {c}");
        foreach (var answer in answers)
        {
            Claim.That(answer.Rule.Paragraph.Length > 0 && answer.Facts.Count > 0, $"{answer} has no basis");
        }
    }
}
