using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>Who acted, as the journal writes it: the role, and after a colon who in it. <c>professional:9900123</c>.</summary>
internal static class ActorText
{
    public static void Write(LineWriter writer, Actor actor)
    {
        writer.Byte((byte)'"');
        switch (actor)
        {
            case Actor.Self self:
                Person(writer, "self:"u8, self.Id);
                break;
            case Actor.Relative relative:
                Person(writer, "relative:"u8, relative.Id);
                break;
            case Actor.Professional professional:
                Number(writer, "professional:"u8, professional.Id);
                break;
            case Actor.Desk desk:
                Number(writer, "desk:"u8, desk.Id);
                break;
            case Actor.Institution institution:
                writer.Literal("institution:"u8);
                writer.BareCode(institution.Provider.Code);
                Number(writer, ":"u8, institution.Id);
                break;
            case Actor.Region region:
                Number(writer, "region:"u8, region.Id);
                break;
            case Actor.Auditor auditor:
                Number(writer, "auditor:"u8, auditor.Id);
                break;
            default:
                writer.Literal(Bare(actor));
                break;
        }

        writer.Byte((byte)'"');
    }

    public static Actor Read(LineReader reader, ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        var role = colon < 0 ? text : text[..colon];
        var who = colon < 0 ? [] : text[(colon + 1)..];
        return (Encoding.ASCII.GetString(role), colon < 0) switch
        {
            ("self", false) => new Actor.Self(new PersonId(reader.BareGuid(who))),
            ("relative", false) => new Actor.Relative(new PersonId(reader.BareGuid(who))),
            ("professional", false) => new Actor.Professional(Hpr(reader, who)),
            ("desk", false) => new Actor.Desk(Hpr(reader, who)),
            ("institution", false) => Institution(reader, who),
            ("region", false) => new Actor.Region(Hpr(reader, who)),
            ("auditor", false) => new Actor.Auditor(Hpr(reader, who)),
            ("anyone", true) => Actor.Public,
            ("timer", true) => Actor.Clock,
            ("planner", true) => Actor.Planning,
            ("region-files", true) => Actor.Files,
            _ => throw reader.Unexpected("a known actor"),
        };
    }

    private static ReadOnlySpan<byte> Bare(Actor actor) => actor switch
    {
        Actor.Anyone => "anyone"u8,
        Actor.Timer => "timer"u8,
        Actor.Planner => "planner"u8,
        Actor.RegionFiles => "region-files"u8,
        _ => throw new UnreachableException($"Actor {actor.GetType().Name} has no form in the journal."),
    };

    private static Actor Institution(LineReader reader, ReadOnlySpan<byte> who)
    {
        var colon = who.LastIndexOf((byte)':');
        return colon > 0 && Code.IsCode(who[..colon])
            ? new Actor.Institution(new ProviderId(Encoding.ASCII.GetString(who[..colon])), Hpr(reader, who[(colon + 1)..]))
            : throw reader.Unexpected("institution:provider:number");
    }

    private static ProfessionalId Hpr(LineReader reader, ReadOnlySpan<byte> who) =>
        Utf8Parser.TryParse(who, out int number, out var used) && used == who.Length && who[0] is not ((byte)'+' or (byte)'-')
            && (who[0] != '0' || used == 1)
            ? new ProfessionalId(number)
            : throw reader.Unexpected("a number of health personnel");

    private static void Person(LineWriter writer, ReadOnlySpan<byte> role, PersonId person)
    {
        writer.Literal(role);
        writer.BareGuid(person.Value);
    }

    private static void Number(LineWriter writer, ReadOnlySpan<byte> role, ProfessionalId who)
    {
        writer.Literal(role);
        writer.Int(who.Hpr);
    }
}
