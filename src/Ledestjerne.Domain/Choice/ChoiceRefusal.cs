namespace Ledestjerne.Domain;

/// <summary>Why a choice could not be made. That a contract is full or a quota used is not among the reasons.</summary>
public static class ChoiceRefusal
{
    public static readonly Refusal NoRightYet = new("choice.no-right-yet");
    public static readonly Refusal Started = new("choice.started");
    public static readonly Refusal EmptyShortlist = new("choice.empty-shortlist", "0", "1–10");
    public static readonly Refusal TooLong = new("choice.too-long", null, "1–10");
    public static readonly Refusal ChosenTwice = new("choice.chosen-twice");

    public static readonly Refusal TravelOutOfRange = new("choice.travel-out-of-range", null, "1–2000");

    public static Refusal DoesNotFit(SiteId site) => new("choice.does-not-fit", site.Code);

    public static Refusal NotApproved(SiteId site) => new("choice.not-approved", site.Code);
}
