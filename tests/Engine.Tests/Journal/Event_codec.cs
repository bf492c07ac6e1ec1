using System.Text;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Tests.Journal;

public class Event_codec
{
    private const string EverythingLine =
        """{"position":7,"at":"2026-11-21T19:32:07.123Z","event":"test.everything/2","command":"00000007000000000000000000000007","by":"timer","data":{"case":"00000001000000000000000000000007","professional":9900123,"municipality":null,"on":"2026-12-04","at":"2026-11-21T19:32:07.123Z","count":-3,"number":-9223372036854775808,"yes":true,"code":"home-nursing","other":null,"colour":"dark-blue","plan":{"service":"rehabilitation","stays":[{"from":"2027-01-01","to":null},{"from":"2028-02-29","to":"2028-03-01"}],"colour":"red"},"sites":["a","b"],"stay":{"from":"0001-01-01","to":"9999-12-31"},"limit":10,"who":"institution:fjord:1"}}""";

    private readonly EventCodec codec = Given.TestCodec();

    [Fact]
    public void Writes_one_line_of_json_in_fixed_order() =>
        Line(new Recorded(7, Given.Stamp(7), Given.Everything())).ShouldBe(EverythingLine);

    [Fact]
    public void Reads_back_the_very_bytes()
    {
        var line = Line(new Recorded(7, Given.Stamp(7), Given.Everything()));
        Line(codec.Decode(7, Encoding.UTF8.GetBytes(line))).ShouldBe(line);
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public void Reads_back_every_actor(Actor actor, string written)
    {
        var person = new PersonId(Given.Id(5));
        var record = new Recorded(1, new Stamp(new CommandId(Given.Id(2)), Given.Now, actor, person), new Opened());
        var line = Line(record);
        line.ShouldContain($"\"by\":\"{written}\",\"for\":\"00000005000000000000000000000007\",\"data\":{{}}}}");
        codec.Decode(1, Encoding.UTF8.GetBytes(line)).ShouldBe(record);
    }

    public static TheoryData<Actor, string> Actors => new()
    {
        { new Actor.Self(new PersonId(Given.Id(3))), "self:00000003000000000000000000000007" },
        { new Actor.Relative(new PersonId(Given.Id(3))), "relative:00000003000000000000000000000007" },
        { new Actor.Professional(new ProfessionalId(9900123)), "professional:9900123" },
        { new Actor.Desk(new ProfessionalId(9900123)), "desk:9900123" },
        { new Actor.Institution(new ProviderId("fjord"), new ProfessionalId(9900123)), "institution:fjord:9900123" },
        { new Actor.Region(new ProfessionalId(9900123)), "region:9900123" },
        { new Actor.Auditor(new ProfessionalId(9900123)), "auditor:9900123" },
        { Actor.Public, "anyone" },
        { Actor.Clock, "timer" },
        { Actor.Planning, "planner" },
        { Actor.Files, "region-files" },
    };

    [Fact]
    public void Knows_every_actor_there_is() => Actors.Select(row => ((Actor)row[0]).GetType()).ShouldBe(
        typeof(Actor).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Actor))), ignoreOrder: true);

    [Fact]
    public void Reads_no_line_with_a_byte_changed_as_the_same_record()
    {
        var line = Encoding.UTF8.GetBytes(Line(new Recorded(7, Given.Stamp(7), Given.Everything())));
        for (var at = 0; at < line.Length; at++)
        {
            foreach (var flip in new byte[] { 1, 0x20, 0x80 })
            {
                var altered = line.ToArray();
                altered[at] ^= flip;
                try
                {
                    Encoding.UTF8.GetBytes(Line(codec.Decode(7, altered))).ShouldBe(altered);
                }
                catch (JournalCorrupted found)
                {
                    found.Position.ShouldBe(7);
                }
            }
        }
    }

    [Fact]
    public void Names_an_event_it_does_not_know()
    {
        var line = Line(new Recorded(3, Given.Stamp(3), new Opened())).Replace("test.opened/1", "test.opened/2");
        Should.Throw<JournalCorrupted>(() => codec.Decode(3, Encoding.UTF8.GetBytes(line))).Message
            .ShouldBe("Journal record 3: found event \"test.opened/2\", which this version does not know");
    }

    [Fact]
    public void Acts_for_nobody_by_leaving_it_out()
    {
        var record = new Recorded(1, new Stamp(new CommandId(Given.Id(2)), Given.Now, Actor.Clock, new PersonId(Given.Id(5))), new Opened());
        var zeros = Line(record).Replace(Given.Id(5).ToString("N"), Guid.Empty.ToString("N"));
        Should.Throw<JournalCorrupted>(() => codec.Decode(1, Encoding.UTF8.GetBytes(zeros))).Message
            .ShouldBe("Journal record 1: \"for\" is an id of zeros; nobody is said by leaving it out");
        Line(record with { Stamp = record.Stamp with { OnBehalfOf = default(PersonId) } }).ShouldNotContain("\"for\"");
    }

    [Fact]
    public void Reads_an_old_version_as_the_one_in_use()
    {
        var line = Line(Given.Note(3));
        var old = line.Replace("test.noted/1", "test.noted/0").Replace(",\"number\":3,\"words\":null", "");
        codec.Decode(3, Encoding.UTF8.GetBytes(old)).Event.ShouldBe(new Noted(new CaseId(Given.Id(3)), 0, null));
    }

    [Fact]
    public void Writes_no_old_version() =>
        Should.Throw<NotEncodable>(() => Line(new Recorded(1, Given.Stamp(1), new NotedV0(new CaseId(Given.Id(1))))));

    [Theory]
    [InlineData("Kari Nordmann")]
    [InlineData("ånd")]
    [InlineData("a\"b")]
    [InlineData("")]
    [InlineData(null)]
    public void Takes_codes_and_no_free_text(string? text)
    {
        var happened = Given.Everything() with { Code = text! };
        Should.Throw<NotEncodable>(() => codec.Check(happened)).Message.ShouldNotContain("Kari");
        Should.Throw<NotEncodable>(() => Line(new Recorded(1, Given.Stamp(1), happened)));
    }

    [Fact]
    public void Says_beforehand_what_it_could_not_write()
    {
        var good = Given.Everything();
        codec.Check(good);
        DomainEvent[] bad =
        [
            good with { Sites = default },
            good with { Sites = [default] },
            good with { Colour = (Colour)9 },
            good with { At = Given.Now + Duration.FromTicks(1) },
            good with { On = new LocalDate(2026, 12, 4, CalendarSystem.Julian) },
            good with { Who = null! },
            good with { Plan = good.Plan! with { Service = new ServiceId("no spaces") } },
        ];
        foreach (var each in bad)
        {
            Should.Throw<NotEncodable>(() => codec.Check(each));
        }
    }

    [Fact]
    public void Says_beforehand_which_stamp_it_could_not_write()
    {
        codec.Check(Given.Stamp(1));
        Should.Throw<NotEncodable>(() => codec.Check(Given.Stamp(1) with { At = Instant.MinValue }));
        Should.Throw<NotEncodable>(() => codec.Check(Given.Stamp(1) with { By = new Actor.Institution(new ProviderId("a b"), default) }));
    }

    [Fact]
    public void Refuses_two_events_of_one_name() => Should.Throw<NotSupportedException>(
        () => new EventCodec([typeof(Noted), typeof(SecondNoted)], Upcasters.Known)).Message.ShouldContain("test.noted/1");

    [Fact]
    public void Refuses_an_event_without_a_name() =>
        Should.Throw<NotSupportedException>(() => new EventCodec([typeof(Nameless)], Upcasters.Known)).Message.ShouldContain("[EventName]");

    [Fact]
    public void Refuses_a_field_without_a_form() =>
        Should.Throw<NotSupportedException>(() => new EventCodec([typeof(Odd)], Upcasters.Known)).Message.ShouldContain("Decimal");

    private string Line(Recorded record)
    {
        var writer = new LineWriter();
        codec.Encode(record, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    [EventName("test.noted", 1)]
    private sealed record SecondNoted : DomainEvent;

    private sealed record Nameless : DomainEvent;

    [EventName("test.odd", 1)]
    private sealed record Odd(decimal Amount) : DomainEvent;
}
