using System.Runtime.CompilerServices;
using System.Text;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Tests.Journal;

/// <summary>
/// One stored line per event, kept for ever: old bytes must read, and what is written today must be what was written
/// before. <c>LEDESTJERNE_WRITE_GOLDEN=1</c> writes those that are missing and never touches one that is there.
/// </summary>
public class Golden_samples
{
    private const long Position = 12;

    private static readonly EventCodec Codec = EventCodec.ForDomain();

    public static TheoryData<string> Names => [.. Codec.Events.Concat(Upcasters.Known.OldShapes).Select(NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_and_write_as_they_always_did(string name)
    {
        var type = Codec.Events.Concat(Upcasters.Known.OldShapes).Single(each => NameOf(each) == name);
        var path = Path.Combine(Folder(), $"{name}.json");
        var isOld = Upcasters.Known.OldShapes.Contains(type);
        if (!File.Exists(path) && !isOld && Environment.GetEnvironmentVariable("LEDESTJERNE_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, Line(Sample(type)) + "\n");
        }

        File.Exists(path).ShouldBeTrue($"{name} has no golden sample; run the tests once with LEDESTJERNE_WRITE_GOLDEN=1 and commit it.");
        var golden = File.ReadAllText(path).TrimEnd('\n');
        var read = Codec.Decode(Position, Encoding.UTF8.GetBytes(golden));
        if (!isOld)
        {
            Line(read).ShouldBe(golden);
            Line(Sample(type)).ShouldBe(golden, "A stored shape changed: it must be a new version, with an upcaster from this one.");
        }
    }

    [Fact]
    public void Stand_for_events_that_exist() =>
        Directory.GetFiles(Folder(), "*.json").Select(each => Path.GetFileNameWithoutExtension(each))
            .ShouldBeSubsetOf(Codec.Events.Concat(Upcasters.Known.OldShapes).Select(NameOf));

    private static Recorded Sample(Type type) => new(
        Position,
        new Stamp(new CommandId(Given.Id(1)), Given.Now, new Actor.Professional(new ProfessionalId(9900123)), new PersonId(Given.Id(2))),
        Samples.Of(type));

    private static string Line(Recorded record)
    {
        var writer = new LineWriter();
        Codec.Encode(record, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static string NameOf(Type type)
    {
        var name = (EventNameAttribute)Attribute.GetCustomAttribute(type, typeof(EventNameAttribute))!;
        return $"{name.Name}.{name.Version}";
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "golden");
}
