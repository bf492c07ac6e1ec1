using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Journal;

[EventName("test.noted", 1)]
public sealed record Noted(CaseId Case, int Number, TextId? Words) : CaseEvent(Case);

[EventName("test.opened", 1)]
public sealed record Opened : DomainEvent;

public enum Colour
{
    Red,
    DarkBlue,
}

public readonly record struct Stay(LocalDate From, LocalDate? To);

public sealed record Plan(ServiceId Service, ImmutableArray<Stay> Stays, Colour? Colour);

/// <summary>One field of each form an event may have.</summary>
[EventName("test.everything", 2)]
public sealed record Everything(
    CaseId Case,
    ProfessionalId Professional,
    MunicipalityId? Municipality,
    LocalDate On,
    Instant At,
    int Count,
    long Number,
    bool Yes,
    string Code,
    string? Other,
    Colour Colour,
    Plan? Plan,
    ImmutableArray<SiteId> Sites,
    Stay Stay,
    WorkingDays Limit,
    Actor Who) : CaseEvent(Case);

/// <summary>How <see cref="Noted"/> might have looked in an earlier version.</summary>
[EventName("test.noted", 0)]
public sealed record NotedV0(CaseId Case) : DomainEvent;

internal static class Given
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 19, 32, 7) + Duration.FromMilliseconds(123);

    public static EventCodec TestCodec() => new(
        [typeof(Noted), typeof(Opened), typeof(Everything)],
        new Upcasters().With<NotedV0>(old => new Noted(old.Case, 0, null)));

    public static Guid Id(long number) => new((int)number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 7]);

    public static Stamp Stamp(long number) => new(new CommandId(Id(number)), Now, Actor.Clock);

    public static Recorded Note(long position) =>
        new(position, Stamp(position), new Noted(new CaseId(Id(position % 10)), (int)position, null));

    public static Recorded[] Notes(long from, int count) =>
        [.. Enumerable.Range(0, count).Select(each => Note(from + each))];

    public static Everything Everything() => new(
        new CaseId(Id(1)),
        new ProfessionalId(9900123),
        null,
        new LocalDate(2026, 12, 4),
        Now,
        -3,
        long.MinValue,
        true,
        "home-nursing",
        null,
        Colour.DarkBlue,
        new Plan(new ServiceId("rehabilitation"), [new(new LocalDate(2027, 1, 1), null), new(new LocalDate(2028, 2, 29), new LocalDate(2028, 3, 1))], Colour.Red),
        [new SiteId("a"), new SiteId("b")],
        new Stay(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31)),
        new WorkingDays(10),
        new Actor.Institution(new ProviderId("fjord"), new ProfessionalId(1)));
}
