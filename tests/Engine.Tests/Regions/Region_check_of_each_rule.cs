using Ledestjerne.Engine.Regions;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Regions;

/// <summary>One planted error per kind, in a copy of the small region.</summary>
public sealed class Region_check_of_each_rule
{
    [Theory]
    [InlineData("municipalities.csv", "20000,4000", "20001,4000", "inhabitants", "the sum of the age bands, 20000")]
    [InlineData("municipalities.csv", "9002,Lillevik", "92,Lillevik", "number", "four digits")]
    [InlineData("municipalities.csv", "9002,Lillevik", "9001,Lillevik", "number", "each once; also on line 2")]
    [InlineData("sites.csv", "en pl,yes", "en pl,perhaps", "step_free", "yes or no")]
    [InlineData("sites.csv", "en pl,yes", "english,yes", "languages", "two small letters")]
    [InlineData("sites.csv", "9001,NO,59.9400", "9009,NO,59.9400", "municipality", "municipalities.csv")]
    [InlineData("sites.csv", "59.9400", "99.9400", "latitude", "from -90 to 90")]
    [InlineData("sites.csv", "ideell-storby,ideell", "ideell-storby,ideel", "provider", "providers.csv")]
    [InlineData("sites.csv", "orthopaedics physiotherapy home-nursing", "orthopaedic physiotherapy home-nursing", "services", "services.csv")]
    [InlineData("sites.csv", "Karlstad\",,SE", "Karlstad\",9001,SE", "municipality", "empty abroad")]
    [InlineData("sites.csv", "Lillevik\",9002,NO", "Lillevik\",,SE", "country", "kind is abroad")]
    public void Of_people_and_places(string file, string old, string planted, string field, string allowed) =>
        Finds(file, old, planted, field, allowed);

    [Theory]
    [InlineData("services.csv", "2 4 8 13 26", "2 4 8 13", "guideline_weeks", "5 whole numbers")]
    [InlineData("services.csv", "2 4 8 13 26", "2 4 8 26 13", "guideline_weeks", "never fall")]
    [InlineData("services.csv", "somatic,specialist,doctor", "somatic,specialist,", "assessed_by", "at least one profession")]
    [InlineData("services.csv", "somatic,specialist,doctor", "somatic,specialist,doctor economist", "assessed_by", "no economist")]
    [InlineData("services.csv", "somatic,specialist", "somatics,specialist", "area", "front-door, somatic")]
    [InlineData("services.csv", "R02 R03 R04", "R02 R03 R99", "legal_baseline", "rules.csv")]
    [InlineData("rules.csv", "10,working-days,", "10,minutes,", "unit", "none, working-days")]
    [InlineData("rules.csv", "10,working-days,", "10,calendar-days,", "unit", "in working-days, as the code counts R02")]
    [InlineData("rules.csv", "R02,law", "R02,policy", "kind", "law for R")]
    [InlineData("rules.csv", "2024-06-01,2026-06-30", "2024-06-01,2026-06-29", "R23", "in force from the region's earliest opening")]
    [InlineData("rules.csv", "2024-06-01,2026-06-30", "2024-06-01,2026-07-30", "R23", "ended before the next begins")]
    [InlineData("rules.csv", "R25,law,\"pbrl § 7-2, § 7-5\",2024-06-01", "R25,law,\"pbrl § 7-2, § 7-5\",2024-06-04", "R25", "in force")]
    public void Of_services_and_rules(string file, string old, string planted, string field, string allowed) =>
        Finds(file, old, planted, field, allowed);

    [Theory]
    [InlineData("approvals.csv", "home-nursing,2024-06-01,2026-09-30", "home-nursing,2026-10-01,2026-09-30", "to", "2026-10-01 or later")]
    [InlineData("approvals.csv", "privat,orthopaedics,2024-06-01", "privat,orthopaedics,2024-06-31", "from", "a date as 2026-01-31")]
    [InlineData("approvals.csv", "privat,orthopaedics", "privat,home-nursing", "service", "a service that a site of privat offers")]
    [InlineData("approvals.csv", "privat,orthopaedics", "utland,orthopaedics", "from", "outside the other approval")]
    [InlineData("capacity.csv", "2026-W28,2026-W31", "2026-W28,2026-W27", "last_week", "2026-W28 or later")]
    [InlineData("capacity.csv", "2026-W28,2026-W31", "2026-W28,2026-W54", "last_week", "an ISO week")]
    [InlineData("capacity.csv", "2026-W28,2026-W31", "standing,", "first_week", "one standing row")]
    [InlineData("capacity.csv", "privat-lillevik,physiotherapy", "privat-lillevik,home-nursing", "service", "offers in sites.csv")]
    [InlineData("capacity.csv", "utland-karlstad,orthopaedics,standing,,2", "utland-karlstad,orthopaedics,standing,,-2", "places_per_week", "from 0 to 2000")]
    [InlineData("needs.csv", "3,10,27,38,22", "3,10,27,38,23", "severity_1", "make 100")]
    [InlineData("needs.csv", "home-nursing,", "home-nurses,", "service", "services.csv")]
    public void Of_approvals_places_and_needs(string file, string old, string planted, string field, string allowed) =>
        Finds(file, old, planted, field, allowed);

    [Theory]
    [InlineData("professionals.csv", "9900009,Hawa Torsrud,doctor", "9900009,Hawa Torsrud,shaman", "profession", "doctor, psychologist")]
    [InlineData("professionals.csv", "9900009,Hawa Torsrud,doctor,inngang", "9900009,Hawa Torsrud,doctor,utgang", "employer", "providers.csv")]
    [InlineData("professionals.csv", "9900009,", "9900008,", "hpr", "each once")]
    [InlineData("professionals.csv", "9900008,", "99,", "hpr", "from 1000000 to 9999999")]
    [InlineData("providers.csv", "commercial,9900004", "commercial,", "leader", "somebody must answer")]
    [InlineData("providers.csv", "commercial,9900004", "commercial,9900003", "leader", "whose employer is this provider")]
    [InlineData("rota.csv", "emergency,9900002", "orthopaedics,9900009", "code", "who answers for new cases")]
    [InlineData("rota.csv", "orthopaedics,9900004", "orthopaedics,9900006", "hpr", "authority over orthopaedics")]
    [InlineData("rota.csv", "orthopaedics,9900004", "orthopaedics,9900002", "service", "each once")]
    [InlineData("rota.csv", "orthopaedics,9900004", "orthopaedics,9911111", "hpr", "professionals.csv")]
    [InlineData("authorities.csv", "doctor,orthopaedics", "economist,orthopaedics", "profession", "no economist or administrator")]
    [InlineData("authorities.csv", "doctor,orthopaedics", "nurse,orthopaedics", "profession", "assessed_by")]
    [InlineData("region.json", "9900001,", "9900004,", "desk", "employer is inngang")]
    [InlineData("region.json", "\"emergency\": \"emergency\"", "\"emergency\": \"orthopaedics\"", "emergency", "area is emergency")]
    [InlineData("region.json", "\"channel_web_percent\": 52", "\"channel_web_percent\": 53", "channel_web_percent", "make 100")]
    [InlineData("region.json", "\"heard_percent\": 86", "\"heard_percent\": 86, \"staff_sick_percent\": 51", "staff_sick_percent", "from 0 to 50")]
    [InlineData("region.json", "\"elected_body\"", "\"boss\"", "boss", "only code, name")]
    public void Of_those_who_work_there(string file, string old, string planted, string field, string allowed) =>
        Finds(file, old, planted, field, allowed);

    private static void Finds(string file, string old, string planted, string field, string allowed)
    {
        using var region = new RegionCopy().Replace(file, old, planted);

        Region_check.ErrorsOf(region.Path).ShouldContain(e => e.Field == field && e.Allowed.Contains(allowed, StringComparison.Ordinal));
    }
}
