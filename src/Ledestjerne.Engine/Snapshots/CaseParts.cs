using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Snapshots;

/// <summary>The records a case is made of, field by field in the order of their declarations.</summary>
internal static class CaseParts
{
    public static void Write(CaseFile file, SnapshotWriter to)
    {
        to.Id(file.Id.Value);
        to.Number(file.Number);
        to.Id(file.Person.Value);
        Write(file.Need, to);
        to.Flag(file.Pending is not null);
        if (file.Pending is { } pending)
        {
            to.Number(pending.To.Hpr);
            to.Date(pending.AnswerDue);
        }

        to.Number(file.Hops);
        to.Number(file.Bounces);
        to.Number(file.Coordinator.Hpr);
        to.Id(file.Parent?.Value);
    }

    public static CaseFile File(SnapshotReader from)
    {
        var (id, number, person, need) = (new CaseId(from.Id()), from.Number(), new PersonId(from.Id()), Need(from));
        var pending = from.Flag() ? new Handover(Professional(from), from.Date()) : null;
        return new CaseFile(
            id, number, person, need, pending, from.Int(), from.Int(), Professional(from),
            from.OptionalId() is { } parent ? new CaseId(parent) : null);
    }

    public static void Write(Obligation now, SnapshotWriter to)
    {
        to.Number(now.Owner.Hpr);
        to.Number((int)now.Step);
        to.Date(now.Due);
    }

    public static Obligation Obligation(SnapshotReader from) => new(Professional(from), (NextStep)from.Int(), from.Date());

    public static void Write(Right right, SnapshotWriter to)
    {
        to.Text(right.Service.Code);
        to.Number((int)right.Severity);
        to.Date(right.LatestStart);
        to.Date(right.AtRiskFrom);
        to.Number(right.DecidedBy.Hpr);
        to.Date(right.DecidedOn);
        to.Id(right.Reason?.Value);
        to.Id(right.Deviation?.Value);
        to.Date(right.AtRiskOn);
        to.Date(right.BreachedOn);
    }

    public static Right Right(SnapshotReader from) => new(
        new ServiceId(from.Text()), (Severity)from.Int(), from.Date(), from.Date(), Professional(from), from.Date(),
        Text(from), Text(from), from.OptionalDate(), from.OptionalDate());

    public static void Write(RightRefusal refusal, SnapshotWriter to)
    {
        to.Number((int)refusal.Ground);
        to.Number((int)refusal.Instead);
        to.Text(refusal.InsteadService?.Code);
        to.Number(refusal.DecidedBy.Hpr);
        to.Date(refusal.DecidedOn);
        to.Date(refusal.AppealBy);
        to.Id(refusal.Reason.Value);
    }

    public static RightRefusal Refusal(SnapshotReader from) => new(
        (RefusalGround)from.Int(), (OfferedInstead)from.Int(), from.OptionalText() is { } instead ? new ServiceId(instead) : null,
        Professional(from), from.Date(), from.Date(), new TextId(from.Id()));

    public static void Write(Offer offer, SnapshotWriter to)
    {
        to.Id(offer.Id.Value);
        to.Text(offer.Site.Code);
        to.Text(offer.Service.Code);
        to.Date(offer.Start);
        to.Date(offer.ExpiresOn);
        to.Flag(offer.Widened);
    }

    public static Offer Offer(SnapshotReader from) => new(
        new OfferId(from.Id()), new SiteId(from.Text()), new ServiceId(from.Text()), from.Date(), from.Date(), from.Flag());

    public static ProfessionalId Professional(SnapshotReader from) => new(from.Int());

    private static void Write(Need need, SnapshotWriter to)
    {
        to.Text(need.Service.Code);
        to.Text(need.Home.Number);
        to.Id(need.Words?.Value);
        to.Number((int)need.Channel);
        to.Date(need.ReceivedOn);
        to.Flag(need.Emergency);
        to.Text(need.Interpreter);
        to.Flag(need.Transport);
        to.Text(need.Wish?.Code);
    }

    private static Need Need(SnapshotReader from) => new(
        new ServiceId(from.Text()), new MunicipalityId(from.Text()), Text(from), (Channel)from.Int(), from.Date(), from.Flag(),
        from.OptionalText(), from.Flag(), from.OptionalText() is { } wish ? new SiteId(wish) : null);

    private static TextId? Text(SnapshotReader from) => from.OptionalId() is { } id ? new TextId(id) : null;
}
