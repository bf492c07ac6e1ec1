using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Loop;

/// <summary>
/// The commands of many cases in the small region, known beforehand: of ten cases six go all the way and are closed, one
/// declines and tries again, one is refused its right, one waits, and one ends in service after a retry and a bad request.
/// </summary>
public static class Lives
{
    /// <summary>Commands of one case, in order.</summary>
    /// <param name="number">Any; every id is made from it.</param>
    public static IEnumerable<Command> Of(long number, Instant at)
    {
        var life = new Life(number, at);
        return (number % 10) switch
        {
            6 => [life.Raise, life.Grant, life.Choose, life.Offer(1), life.Decline(1), life.Offer(2), life.Accept(2), life.Start],
            7 => [life.Raise, life.Refuse],
            8 => [life.Raise, life.Grant, life.Choose],
            9 => [life.Raise, life.Raise, life.Grant, life.Accept(7), life.Choose, life.Offer(1), life.Accept(1), life.Start],
            _ => [life.Raise, life.Grant, life.Choose, life.Offer(1), life.Accept(1), life.Start, life.Record, life.Answer, life.Close],
        };
    }

    /// <summary>Many lives at once: each of a group takes one step before any takes its next.</summary>
    public static IEnumerable<Command> Mixed(long first, int count, Instant at, int group = 64)
    {
        for (var from = first; from < first + count; from += group)
        {
            var size = (int)Math.Min(group, first + count - from);
            var lives = Enumerable.Range(0, size).Select(each => Of(from + each, at).ToArray()).ToArray();
            for (var step = 0; step < lives.Max(each => each.Length); step++)
            {
                foreach (var life in lives.Where(each => step < each.Length))
                {
                    yield return life[step];
                }
            }
        }
    }

    /// <summary>Nothing about the state is asked: owner and ids follow from the number.</summary>
    private sealed class Life(long number, Instant at)
    {
        private readonly ServiceId service = SmallRegion.Services[(int)(number % SmallRegion.Services.Length)];
        private readonly CaseId @case = new(Id(number, 1));
        private readonly PersonId person = new(Id(number, 2));
        private readonly SiteId site = number % 3 == 0 ? SmallRegion.South : SmallRegion.North;

        private Actor Owner => new Actor.Professional(SmallRegion.OwnerOf(service));

        private LocalDate Today => at.InUtc().Date;

        public Command Raise => new RaiseNeed(
            Stamp(1, new Actor.Self(person)), @case, person, service, SmallRegion.Home, new TextId(Id(number, 3)), Channel.Web);

        public Command Grant => new GrantRight(
            Stamp(2, Owner), @case, service, (Severity)(1 + (number % 5)), Today.PlusDays(20), new TextId(Id(number, 4)));

        public Command Refuse => new RefuseRight(
            Stamp(3, Owner), @case, RefusalGround.NeedHasPassed, OfferedInstead.SecondOpinion, null, new TextId(Id(number, 5)));

        public Command Choose => number % 2 == 0
            ? new MakeChoice(Stamp(4, new Actor.Self(person)), @case, ChoiceKind.Shortlist, [site])
            : new MakeChoice(Stamp(4, new Actor.Self(person)), @case, ChoiceKind.FirstThatFits, []);

        public Command Start => new StartService(Stamp(5, new Actor.Institution(SmallRegion.Fjord, SmallRegion.Leader)), @case);

        public Command Record => new RecordFollowUp(Stamp(6, Owner), @case, ServiceOutcome.NeedMet);

        public Command Answer => new AnswerFollowUp(Stamp(7, new Actor.Self(person)), @case, new PersonAnswer(4, true));

        public Command Close => new CloseCase(Stamp(8, Owner), @case, CloseOutcome.NeedMet, InformedBy.Conversation);

        public Command Offer(int nth) => new OfferPlace(
            Stamp(10 + nth, Actor.Planning), @case, new OfferId(Id(number, 20 + nth)), site, Today);

        public Command Accept(int nth) => new AcceptOffer(Stamp(30 + nth, new Actor.Self(person)), @case, new OfferId(Id(number, 20 + nth)));

        public Command Decline(int nth) => new DeclineOffer(
            Stamp(40 + nth, new Actor.Self(person)), @case, new OfferId(Id(number, 20 + nth)), DeclineReason.TimeDoesNotSuit);

        private Stamp Stamp(int step, Actor by) => new(new CommandId(Id(number, 100 + step)), at, by);

        private static Guid Id(long number, int kind) =>
            new((int)number, (short)kind, 4, [1, 2, 3, 4, 5, 6, 7, (byte)(number >> 32)]);
    }
}
