namespace Ledestjerne.Domain.Tests;

/// <summary>What must be true of every case as it stands once a command is done, whatever led there.</summary>
public static class Standing
{
    public static void Holds(RegionState state, Case c)
    {
        if (c is OpenCase { File.Coordinator: { IsNobody: false } coordinator })
        {
            state.Catalogue.Professionals[coordinator].Profession.MayDecideRights().ShouldBeTrue("the coordinator is no clinician");
        }

        switch (c)
        {
            case Unassessed:
                c.Service.ShouldNotBe(TestServices.Physiotherapy, "asked for a decision where nobody needs to decide");
                break;
            case Entitled e:
                e.Service.ShouldNotBe(TestServices.Emergency, "queues for an emergency");
                OfferHolds(state, e);
                break;
            case Refused { Refusal.InsteadService: { } instead }:
                state.Catalogue.Services.ContainsKey(instead).ShouldBeTrue($"offered {instead} instead, which nobody gives");
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
            state.IsApproved(offer.Site, offer.Service, offer.Start).ShouldBeTrue($"a place at {offer.Site}, which is not approved on {offer.Start}");
        }
    }

    private static void Explained(RegionState state, Case c)
    {
        var answers = Why.For(state, c);
        answers.ShouldNotBeEmpty($"nothing explains {c}");
        foreach (var answer in answers)
        {
            answer.Rule.Paragraph.ShouldNotBeNullOrEmpty();
            answer.Facts.ShouldNotBeEmpty();
        }
    }
}
