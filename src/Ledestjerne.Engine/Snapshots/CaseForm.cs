using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Snapshots;

/// <summary>A case in a snapshot: which state it is in, then its fields in the order of the records in the domain.</summary>
internal static class CaseForm
{
    private enum State
    {
        Raised,
        AwaitingInformation,
        Refused,
        Choosing,
        Waiting,
        Offered,
        Placed,
        InService,
        FollowedUp,
        Closed,
    }

    public static void Write(Case c, SnapshotWriter to)
    {
        to.Number((int)StateOf(c));
        CaseParts.Write(c.File, to);
        if (c is OpenCase open)
        {
            CaseParts.Write(open.Now, to);
        }

        switch (c)
        {
            case Unassessed u:
                to.Date(u.AssessmentDue);
                to.Number(u.RefusedBy.Hpr);
                break;
            case Refused r:
                CaseParts.Write(r.Refusal, to);
                break;
            case Entitled e:
                WriteEntitled(e, to);
                break;
            case InService s:
                WriteService(s, to);
                break;
            case FollowedUp f:
                WriteFollowedUp(f, to);
                break;
            case Closed closed:
                to.Text(closed.About.Code);
                to.Number(closed.LastOwner.Hpr);
                to.Number((int)closed.Outcome);
                to.Number((int)closed.InformedBy);
                to.Date(closed.ClosedOn);
                break;
        }
    }

    public static Case Read(SnapshotReader from)
    {
        var state = (State)from.Int();
        var file = CaseParts.File(from);
        if (state == State.Closed)
        {
            return new Closed(
                file, new ServiceId(from.Text()), CaseParts.Professional(from), (CloseOutcome)from.Int(), (InformedBy)from.Int(), from.Date());
        }

        var now = CaseParts.Obligation(from);
        return state switch
        {
            State.Raised => new Raised(file, now, from.Date(), CaseParts.Professional(from)),
            State.AwaitingInformation => new AwaitingInformation(file, now, from.Date(), CaseParts.Professional(from)),
            State.Refused => new Refused(file, now, CaseParts.Refusal(from)),
            State.Choosing => new Choosing(file, now, CaseParts.Right(from)),
            State.Waiting => new Waiting(file, now, CaseParts.Right(from), Choice(from)),
            State.Offered => new Offered(file, now, CaseParts.Right(from), Choice(from), CaseParts.Offer(from)),
            State.Placed => new Placed(file, now, CaseParts.Right(from), Choice(from), CaseParts.Offer(from)),
            State.InService => Service(file, now, from),
            State.FollowedUp => AfterService(file, now, from),
            State.Closed => throw new UnreachableException(),
        };
    }

    private static State StateOf(Case c) => c switch
    {
        Raised => State.Raised,
        AwaitingInformation => State.AwaitingInformation,
        Refused => State.Refused,
        Choosing => State.Choosing,
        Waiting => State.Waiting,
        Offered => State.Offered,
        Placed => State.Placed,
        InService => State.InService,
        FollowedUp => State.FollowedUp,
        Closed => State.Closed,
        _ => throw new UnreachableException($"A snapshot has no form for {c.GetType().Name}."),
    };

    private static void WriteEntitled(Entitled c, SnapshotWriter to)
    {
        CaseParts.Write(c.Right, to);
        switch (c)
        {
            case Waiting w:
                Write(w.Choice, to);
                break;
            case Offered o:
                Write(o.Choice, to);
                CaseParts.Write(o.Offer, to);
                break;
            case Placed p:
                Write(p.Choice, to);
                CaseParts.Write(p.Placement, to);
                break;
        }
    }

    private static void WriteService(InService s, SnapshotWriter to)
    {
        to.Text(s.Given.Code);
        to.Flag(s.Right is not null);
        if (s.Right is { } right)
        {
            CaseParts.Write(right, to);
        }

        to.Text(s.Site.Code);
        to.Date(s.StartedOn);
        to.Date(s.StayEndedOn);
    }

    private static InService Service(CaseFile file, Obligation now, SnapshotReader from)
    {
        var given = new ServiceId(from.Text());
        var right = from.Flag() ? CaseParts.Right(from) : null;
        return new InService(file, now, given, right, new SiteId(from.Text()), from.Date(), from.OptionalDate());
    }

    /// <summary>The file before is mostly the one after, and then written once.</summary>
    private static void WriteFollowedUp(FollowedUp f, SnapshotWriter to)
    {
        var same = f.From.File == f.File;
        to.Flag(same);
        if (!same)
        {
            CaseParts.Write(f.From.File, to);
        }

        CaseParts.Write(f.From.Now, to);
        WriteService(f.From, to);
        to.Number((int)f.Outcome);
        to.Flag(f.Answer is not null);
        if (f.Answer is { } answer)
        {
            to.Number(answer.Helped);
            to.Flag(answer.Heard);
        }
    }

    private static FollowedUp AfterService(CaseFile file, Obligation now, SnapshotReader from)
    {
        var before = from.Flag() ? file : CaseParts.File(from);
        var service = Service(before, CaseParts.Obligation(from), from);
        var outcome = (ServiceOutcome)from.Int();
        PersonAnswer? answer = from.Flag() ? new PersonAnswer(from.Int(), from.Flag()) : null;
        return new FollowedUp(file, now, service, outcome, answer);
    }

    private static void Write(Choice choice, SnapshotWriter to)
    {
        to.Number((int)choice.Kind);
        to.Number(choice.Sites.Length);
        foreach (var site in choice.Sites)
        {
            to.Text(site.Code);
        }

        to.Flag(choice.MaxTravelMinutes is not null);
        to.Number(choice.MaxTravelMinutes ?? 0);
        to.Date(choice.ExpectedStart);
    }

    private static Choice Choice(SnapshotReader from)
    {
        var kind = (ChoiceKind)from.Int();
        var sites = from.Int() is not 0 and var count ? new SiteId[count] : [];
        for (var each = 0; each < sites.Length; each++)
        {
            sites[each] = new SiteId(from.Text());
        }

        var (limited, minutes) = (from.Flag(), from.Int());
        return new Choice(kind, ImmutableCollectionsMarshal.AsImmutableArray(sites), limited ? minutes : null, from.OptionalDate());
    }
}
