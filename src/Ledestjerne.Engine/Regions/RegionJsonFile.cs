using System.Collections.Immutable;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>region.json</c>: what the region tells about itself, its open door, and how its synthetic people behave.</summary>
internal static class RegionJsonFile
{
    public const string Name = "region.json";

    public sealed record Contents(RegionProfile Profile, DateTimeZone Zone, LifeParameters Life);

    public static JsonFields? Open(string folder, RegionFindings findings)
    {
        if (!File.Exists(Path.Combine(folder, Name)))
        {
            findings.Add(Name, 0, Name, "no such file", "a JSON file that tells what the region is");
            return null;
        }

        return JsonFields.Open(folder, Name, findings);
    }

    public static Contents Read(JsonFields root, IReadOnlySet<string> services, IReadOnlySet<string> providers, IReadOnlySet<string> professionals)
    {
        var profile = new RegionProfile(
            root.Text("code"),
            root.Text("name"),
            root.Text("about_nb"),
            root.Text("about_en"),
            root.Text("elected_body"),
            root.Text("help_phone"),
            root.Text("help_hours_nb"),
            root.Text("help_hours_en"),
            Opening(root.Object("opening")),
            Door(root.Object("front_door"), services, providers, professionals),
            Roles(root, professionals));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(root.Text("time_zone"));
        root.Require(zone is not null, "time_zone", "a time zone of the IANA database, as Europe/Oslo");
        var life = Life(root.Object("life"));
        root.RejectOthers();
        return new Contents(profile, zone ?? DateTimeZone.Utc, life);
    }

    private static RegionOpening Opening(JsonFields opening)
    {
        var read = new RegionOpening(opening.Date("earliest"), opening.Whole("lived_weeks", 0, 104));
        opening.Require(read.Earliest.DayOfWeek == IsoDayOfWeek.Monday, "earliest", "a Monday");
        opening.RejectOthers();
        return read;
    }

    private static FrontDoor Door(JsonFields door, IReadOnlySet<string> services, IReadOnlySet<string> providers, IReadOnlySet<string> professionals)
    {
        var read = new FrontDoor(
            new ServiceId(door.Reference("clarification", services, ServicesFile.Schema.File)),
            new ServiceId(door.Reference("emergency", services, ServicesFile.Schema.File)),
            new ProviderId(door.Reference("provider", providers, ProvidersFile.Schema.File)),
            [.. door.Wholes("desk", professionals, ProfessionalsFile.Schema.File).Select(h => new ProfessionalId(h))]);
        door.RejectOthers();
        return read;
    }

    private static ImmutableArray<DemonstrationRole> Roles(JsonFields root, IReadOnlySet<string> professionals)
    {
        var roles = root.Objects("roles");
        ImmutableArray<DemonstrationRole> read =
        [
            .. roles.Select(r => new DemonstrationRole(r.Text("role"), new ProfessionalId(r.Whole("hpr", 1_000_000, 9_999_999)))),
        ];
        foreach (var role in roles)
        {
            role.RejectOthers();
        }

        foreach (var unknown in read.Where(r => !professionals.Contains($"{r.Who.Hpr}")))
        {
            root.Require(false, "roles", $"an hpr that stands in {ProfessionalsFile.Schema.File}; {unknown.Role} has {unknown.Who.Hpr}");
        }

        return read;
    }

    private static LifeParameters Life(JsonFields life)
    {
        var channels = new ChannelShares(
            life.Percent("channel_web_percent"),
            life.Percent("channel_phone_percent"),
            life.Percent("channel_desk_percent"),
            life.Percent("channel_professional_percent"));
        life.Require(channels.Web + channels.Phone + channels.Desk + channels.Professional == 100, "channel_web_percent", "channel shares that make 100");
        var choices = new ChoiceShares(
            life.Percent("choose_first_that_fits_percent"),
            life.Percent("choose_shortlist_percent"),
            life.Percent("choose_delegate_percent"));
        life.Require(choices.FirstThatFits + choices.Shortlist + choices.Delegate == 100, "choose_first_that_fits_percent", "shares of choosing that make 100");
        var read = new LifeParameters(
            life.Whole("seed", 0, int.MaxValue),
            channels,
            life.Percent("raised_by_relative_percent"),
            life.Percent("without_national_number_percent"),
            life.Percent("interpreter_percent"),
            life.Percent("transport_percent"),
            life.Percent("more_information_percent"),
            life.Percent("appeal_percent"),
            choices,
            life.Percent("help_choosing_percent"),
            life.Whole("choice_days_median", 0, 60),
            life.Percent("offer_declined_percent"),
            life.Percent("offer_unanswered_percent"),
            life.Percent("placement_cancelled_percent"),
            life.Percent("handover_percent"),
            life.Percent("follow_up_answer_percent"),
            life.Percent("helped_percent"),
            life.Percent("heard_percent"),
            life.Percent("next_need_percent"))
        {
            Pace = life.WordOrFirst<LifePace>("pace"),
            StaffSickPercent = life.WholeOr("staff_sick_percent", 0, 50, LifeParameters.OrdinaryStaffSickPercent),
        };
        life.RejectOthers();
        return read;
    }
}
