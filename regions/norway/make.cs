#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property InvariantGlobalization=true

// Makes the fifteen counties: dotnet run regions/norway/make.cs [another folder to write to]
// Reads needs.csv and authorities.csv beside it and ../akershus/municipalities.csv; writes <county>/*. The same figures give
// the same bytes. What is real and what is invented: README.md.

using System.Globalization;
using System.Text;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Statistics Norway, table 07459, 1 January 2026: inhabitants; of them 0–17, 67 and older, 80 and older. Centres are approximate.
County[] counties =
[
    new("03", "oslo", "Oslo", 59.913, 10.752, 728_714, 131_594, 87_045, 25_825),
    new("11", "rogaland", "Rogaland", 58.900, 5.720, 508_922, 111_869, 75_504, 21_581),
    new("15", "more-og-romsdal", "Møre og Romsdal", 62.560, 6.700, 273_169, 53_833, 53_275, 15_811),
    new("18", "nordland", "Nordland", 67.280, 14.600, 243_272, 44_738, 49_722, 15_226),
    new("31", "ostfold", "Østfold", 59.280, 11.110, 316_448, 60_316, 59_844, 17_376),
    new("32", "akershus", "Akershus", 59.930, 10.960, 749_207, 160_226, 115_734, 34_953),
    new("33", "buskerud", "Buskerud", 59.740, 10.200, 272_981, 52_105, 49_743, 14_817),
    new("34", "innlandet", "Innlandet", 60.830, 10.900, 379_488, 67_370, 82_116, 24_538),
    new("39", "vestfold", "Vestfold", 59.220, 10.350, 259_332, 49_396, 50_802, 14_870),
    new("40", "telemark", "Telemark", 59.180, 9.580, 177_923, 32_926, 36_615, 10_802),
    new("42", "agder", "Agder", 58.200, 8.050, 323_930, 66_409, 56_398, 16_346),
    new("46", "vestland", "Vestland", 60.380, 5.350, 658_342, 131_387, 112_865, 34_142),
    new("50", "trondelag", "Trøndelag", 63.410, 10.420, 489_166, 94_519, 85_150, 25_665),
    new("55", "troms", "Troms", 69.600, 18.900, 171_218, 30_848, 31_303, 9_245),
    new("56", "finnmark", "Finnmark", 69.950, 23.300, 75_288, 13_844, 13_517, 3_742),
];

// The same table, 80–89 and 90 and older in the whole country: no county's own split is published there.
const int Aged80To89 = 239_357, Aged90 = 45_582;

// The same table: number, name, latitude and longitude (approximate, our own), inhabitants.
var municipalities = new Dictionary<string, string>
{
    ["31"] = """
        3101 Halden 59.124 11.387 32082; 3103 Moss 59.434 10.658 53207; 3105 Sarpsborg 59.284 11.110 60614; 3107 Fredrikstad 59.218 10.930 86243;
        3110 Hvaler 59.036 11.033 4714; 3112 Råde 59.349 10.868 7892; 3114 Våler 59.485 10.853 6229; 3116 Skiptvet 59.466 11.173 3940;
        3118 Indre_Østfold 59.569 11.115 47943; 3120 Rakkestad 59.425 11.347 8583; 3122 Marker 59.480 11.663 3647; 3124 Aremark 59.223 11.690 1354
        """,
    ["33"] = """
        3301 Drammen 59.744 10.204 106013; 3303 Kongsberg 59.667 9.650 29169; 3305 Ringerike 60.168 10.258 31942; 3310 Hole 60.083 10.297 7205;
        3312 Lier 59.787 10.245 28797; 3314 Øvre_Eiker 59.768 9.905 20965; 3316 Modum 59.950 9.983 14776; 3318 Krødsherad 60.133 9.767 2276;
        3320 Flå 60.430 9.467 1122; 3322 Nesbyen 60.568 9.113 3234; 3324 Gol 60.700 8.950 4902; 3326 Hemsedal 60.863 8.552 2707;
        3328 Ål 60.630 8.561 5106; 3330 Hol 60.533 8.206 4552; 3332 Sigdal 60.000 9.683 3514; 3334 Flesberg 59.850 9.450 2790;
        3336 Rollag 60.020 9.270 1452; 3338 Nore_og_Uvdal 60.285 8.980 2459
        """,
};

// Starts a year in the country. Specialist care is 1.45 million together (225,900 waiting ÷ 57 days, FACTS); how they divide,
// and the municipal ones, README.md. Spare is places per start: a queue fills every place, also those given up late (lived:
// 99.6 in a hundred are used), what is quick needs room for the weeks in which more come, and emergencies for chance.
const decimal Queued = 1.00m, Quick = 1.06m, Unqueued = 1.30m;
(string Service, int Starts, decimal Spare)[] services =
[
    ("clarification", 66_000, Quick), ("emergency", 66_000, Unqueued), ("gp", 109_000, Quick), ("home-nursing", 103_000, Quick),
    ("home-help", 31_000, Queued), ("nursing-home-short", 30_400, Quick), ("nursing-home-long", 15_700, Queued),
    ("orthopaedics", 193_000, Queued), ("surgery", 181_000, Queued), ("medicine", 355_500, Queued), ("neurology", 84_000, Queued),
    ("gynaecology", 108_500, Queued), ("eye-ear-skin", 309_000, Queued), ("oncology", 34_500, Quick), ("rehabilitation", 63_000, Queued),
    ("adult-mental-health", 74_000, Queued), ("child-mental-health", 30_000, Queued), ("addiction", 17_500, Queued),
];

// One site per so many inhabitants, and its weight when a service's places are shared out. All invented.
SiteKind[] kinds =
[
    new("sykehus", "sykehus", "public", "doctor", 250_000, 5, "orthopaedics surgery medicine neurology gynaecology eye-ear-skin oncology rehabilitation adult-mental-health child-mental-health addiction emergency"),
    new("poliklinikk", "poliklinikk", "public", "doctor", 350_000, 2, "orthopaedics medicine neurology gynaecology eye-ear-skin adult-mental-health child-mental-health"),
    new("stiftelse", "stiftelse", "non-profit", "psychologist", 350_000, 1, "surgery medicine gynaecology oncology rehabilitation adult-mental-health addiction"),
    new("klinikk", "klinikk", "commercial", "administrator", 200_000, 1, "orthopaedics surgery medicine neurology gynaecology eye-ear-skin"),
    new("inngang", "inngang", "public", "nurse", 250_000, 1, "clarification"),
    new("legesenter", "legesenter", "commercial", "doctor", 120_000, 1, "gp"),
    new("omsorg", "omsorgssenter", "public", "nurse", 90_000, 3, "home-nursing home-help nursing-home-short nursing-home-long"),
    new("diakoni", "diakoni", "non-profit", "nurse", 300_000, 1, "home-nursing home-help nursing-home-short nursing-home-long"),
];

string[] countyWords = ["Måne", "Stjerne", "Kvist", "Tåke", "Frost", "Bølge", "Glitre", "Vinter", "Dugg", "Multe", "Skumring", "Sommer", "Kongle", "Nordlys", "Havre"];
string[] placeWords = ["lyng", "stien", "hagen", "bekken", "tunet", "svingen", "kammen", "lia", "myra", "vangen", "holtet", "odden", "skogen", "fjæra", "bråten", "åsen", "dalen", "sletta", "haugen", "moen"];
string[] firstNames = ["Frøya", "Guro", "Mehmet", "Rania", "Mohammed", "Astrid", "Arjun", "Kristian", "Vilde", "Kjetil", "Eivind", "Máret", "Fatima", "Trygve", "Ingrid", "Ibrahim", "Dawit", "Hawa", "Silje", "Håkon", "Nora", "Thi", "Vetle", "Kwame", "Shirin", "Li", "Solveig", "Olga", "Sahra"];
string[] lastNames = ["Mehari", "Kowal", "Ulvestadli", "Tangerud", "Warsame", "Ahmadzay", "Kristofsen", "Furumo", "Fjellskår", "Moghadami", "Jamaal", "Myrvangen", "Lauvstad", "Bjerkenes", "Bakkedal", "Rashidi", "Sørhaug", "Petrauske", "Stavnum", "Elvebredd", "Nordbråten", "Haugsrud", "Sivakaran", "Tesfayo", "Lundemoen", "Vikestrand", "Brekkeli", "Rundhovd", "Lindåsen", "Bekkevoll", "Okafor"];

const decimal StartsPerProfessional = 18; // a week, of those whose cases one professional answers for, at most
const string From = "2024-06-01";

var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "regions/norway";
var to = args.Length > 0 ? args[0] : here;
var needs = Rows(Path.Combine(here, "needs.csv")).ToDictionary(r => r[0], r => r[1..6].Select(decimal.Parse).ToArray());
var professions = Rows(Path.Combine(here, "authorities.csv")).ToLookup(r => r[1], r => r[0]);
var peopleOf = counties.ToDictionary(c => c, MunicipalitiesOf);
for (var i = 0; i < counties.Length; i++)
{
    Write(counties[i], countyWords[i]);
}

// ---- People ----

// Every row sums to its inhabitants and every column to the county's: rounding the sums so far, not the cells.
string[][] MunicipalitiesOf(County county)
{
    if (county.Number == "32")
    {
        return [.. Rows(Path.Combine(here, "..", "akershus", "municipalities.csv"))];
    }

    var of90 = (int)Math.Round((decimal)county.Aged80 * Aged90 / (Aged80To89 + Aged90));
    int[] bands = [county.Aged0To17, county.People - county.Aged0To17 - county.Aged67, county.Aged67 - county.Aged80, county.Aged80 - of90, of90];
    var listed = municipalities.TryGetValue(county.Number, out var text)
        ? text.Split(';').Select(m => m.Trim().Split(' ')).ToArray()
        : [[county.Number == "03" ? "0301" : county.Number + "00", county.Name, $"{county.Latitude:0.000}", $"{county.Longitude:0.000}", $"{county.People}"]];
    var rows = new List<string[]>();
    long before = 0;
    foreach (var m in listed)
    {
        var after = before + int.Parse(m[4]);
        var cells = bands.Select((_, b) => Below(after, b + 1) - Below(after, b) - Below(before, b + 1) + Below(before, b));
        rows.Add([m[0], m[1].Replace('_', ' '), m[2], m[3], m[4], .. cells.Select(c => $"{c}")]);
        before = after;
    }

    return [.. rows];

    long Below(long people, int band) => (long)Math.Round((decimal)people * bands[..band].Sum() / county.People);
}

decimal Needs(County county, string service) =>
    peopleOf[county].Sum(m => m[5..10].Zip(needs[service], (people, rate) => int.Parse(people) * rate).Sum()) / 52_000m;

// ---- What is there ----

void Write(County county, string word)
{
    var sites = Sites(county, word);
    var providers = sites.Select(s => (s.Provider, Name: s.ProviderName, s.Kind.Kind, s.Kind.Leader)).Distinct()
        .Append(("helseregion", $"{county.Name} helseregion, administrasjonen", "public", "administrator")).ToList();
    var staff = new List<Worker>();
    var leaders = providers.ToDictionary(p => p.Item1, p => Hire(p.Item1, p.Item4));
    var rota = services.SelectMany(s => Rota(s.Service)).ToList();
    var desk = Enumerable.Range(0, 2).Select(_ => Hire(sites.First(s => s.Kind.Code == "inngang").Provider, "nurse")).ToList();
    var economist = Hire("helseregion", "economist");

    Csv("municipalities", "number,name,latitude,longitude,inhabitants,age_0_17,age_18_66,age_67_79,age_80_89,age_90", peopleOf[county]);
    Csv("providers", "code,name,kind,leader", providers.Select(p => new[] { p.Item1, p.Item2, p.Item3, $"{leaders[p.Item1]}" }));
    Csv("sites", "code,provider,name,municipality,country,latitude,longitude,services,languages,step_free", sites.Select(s =>
        new[] { s.Code, s.Provider, $"{s.ProviderName}, {s.Place[1]}", s.Place[0], "NO", $"{s.Latitude:0.0000}", $"{s.Longitude:0.0000}", s.Kind.Services, "en", "yes" }));
    Csv("approvals", "provider,service,from,to", sites.SelectMany(s => s.Offers.Select(o => (s.Provider, o))).Distinct().Select(a => new[] { a.Provider, a.o, From, "" }));
    Csv("capacity", "site,service,first_week,last_week,places_per_week", services.SelectMany(s => Places(s.Service, s.Starts, s.Spare)));
    Csv("rota", "service,hpr", rota.Select(r => new[] { r.Service, $"{r.Hpr}" }));
    Csv("professionals", "hpr,name,profession,employer,phone", staff.Select((w, n) =>
        new[] { $"{w.Hpr}", $"{firstNames[((n * 7) + county.People) % firstNames.Length]} {lastNames[(n + (county.People / 7)) % lastNames.Length]}", w.Profession, w.Employer, $"800 00 {n % 1000:000}" }));
    File.WriteAllText(Path.Combine(to, county.Folder, "region.json"), RegionJson());

    int Hire(string employer, string profession)
    {
        staff.Add(new Worker(9_900_001 + (int.Parse(county.Number) * 1_000) + staff.Count, profession, employer));
        return staff[^1].Hpr;
    }

    IEnumerable<(string Service, int Hpr)> Rota(string service)
    {
        var at = sites.Where(s => s.Offers.Contains(service)).ToList();
        var count = Math.Max(2, (int)Math.Ceiling(StartsAWeek(service, services.First(s => s.Service == service).Starts) / StartsPerProfessional));
        return Enumerable.Range(0, count).Select(n => (service, Hire(at[n % at.Count].Provider, professions[service].ElementAt(n % professions[service].Count()))));
    }

    // The county's share of the country's starts is its share of the needs, whatever their level.
    decimal StartsAWeek(string service, int starts) => starts / 52m * Needs(county, service) / counties.Sum(c => Needs(c, service));

    // Sites share by weight, so that the sum is exact.
    IEnumerable<string[]> Places(string service, int starts, decimal spare)
    {
        var places = Math.Max(1, Math.Round(StartsAWeek(service, starts) * spare));
        var at = sites.Where(s => s.Offers.Contains(service)).ToList();
        decimal weights = at.Sum(s => s.Kind.Weight), before = 0, given = 0;
        foreach (var site in at)
        {
            before += site.Kind.Weight;
            var here = Math.Round(places * before / weights) - given;
            given += here;
            yield return [site.Code, service, "standing", "", $"{here}"];
        }
    }

    string RegionJson()
    {
        int First(string service) => rota.First(r => r.Service == service).Hpr;
        int LeaderOf(string kind) => leaders[sites.First(s => s.Kind.Code == kind).Provider];
        (string Role, int Hpr)[] roles =
        [
            ("desk", desk[0]), ("doctor-orthopaedics", First("orthopaedics")), ("nurse-home-nursing", First("home-nursing")),
            ("psychologist-children", First("child-mental-health")), ("leader-hospital", LeaderOf("sykehus")), ("institution-hospital", LeaderOf("sykehus")),
            ("institution-non-profit", LeaderOf("stiftelse")), ("institution-commercial", LeaderOf("klinikk")),
            ("region-administrator", leaders["helseregion"]), ("region-leader", leaders["helseregion"]), ("economist", economist),
        ];
        return $$"""
            {
              "code": "{{county.Folder}}",
              "name": "{{county.Name}}",
              "about_nb": "Et av landets fylker: ekte folketall, lov og nasjonale tall; oppdiktede steder, fagfolk og plasser.",
              "about_en": "One of the country's counties: real population, law and national figures; invented places, professionals and capacity.",
              "time_zone": "Europe/Oslo",
              "elected_body": "{{county.Name}} helseting",
              "help_phone": "800 00 000",
              "help_hours_nb": "Hver dag kl. 8–20",
              "help_hours_en": "Every day 8 am–8 pm",
              "opening": {
                "earliest": "2024-06-03",
                "lived_weeks": 26
              },
              "front_door": {
                "clarification": "clarification",
                "emergency": "emergency",
                "provider": "{{sites.First(s => s.Kind.Code == "inngang").Provider}}",
                "desk": [{{string.Join(", ", desk)}}]
              },
              "roles": [
            {{string.Join(",\n", roles.Select(r => $$"""    { "role": "{{r.Role}}", "hpr": {{r.Hpr}} }"""))}}
              ],
              "life": {
                "seed": {{4000 + int.Parse(county.Number)}},
                "channel_web_percent": 52,
                "channel_phone_percent": 22,
                "channel_desk_percent": 6,
                "channel_professional_percent": 20,
                "raised_by_relative_percent": 9,
                "without_national_number_percent": 1,
                "interpreter_percent": 6,
                "transport_percent": 4,
                "more_information_percent": 7,
                "appeal_percent": 6,
                "choose_first_that_fits_percent": 38,
                "choose_shortlist_percent": 34,
                "choose_delegate_percent": 28,
                "help_choosing_percent": 5,
                "choice_days_median": 3,
                "offer_declined_percent": 7,
                "offer_unanswered_percent": 3,
                "placement_cancelled_percent": 4,
                "handover_percent": 3,
                "follow_up_answer_percent": 62,
                "helped_percent": 81,
                "heard_percent": 86,
                "next_need_percent": 6
              }
            }

            """;
    }

    void Csv(string name, string header, IEnumerable<string[]> rows)
    {
        Directory.CreateDirectory(Path.Combine(to, county.Folder));
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(f => f.Contains(',') ? $"\"{f}\"" : f)).Append('\n');
        }

        File.WriteAllText(Path.Combine(to, county.Folder, name + ".csv"), text.ToString());
    }
}

// Sites stand in the largest municipalities in turn, some kilometres apart.
List<Site> Sites(County county, string word)
{
    var places = peopleOf[county].OrderByDescending(m => int.Parse(m[4])).ToArray();
    var sites = new List<Site>();
    foreach (var kind in kinds)
    {
        var count = Math.Max(1, (int)Math.Round((decimal)county.People / kind.PeoplePerSite));
        for (var n = 0; n < count; n++)
        {
            var (at, angle) = (places[n % places.Length], sites.Count * 2.4);
            var degrees = 0.02 + (0.008 * (sites.Count % 9));
            var name = word + placeWords[sites.Count % placeWords.Length];
            var code = $"{Plain(name)}-{kind.Code}";
            sites.Add(new Site(
                code, code, $"{name} {kind.Word}", kind, at, double.Parse(at[2]) + (degrees * Math.Sin(angle)), double.Parse(at[3]) + (2 * degrees * Math.Cos(angle))));
        }
    }

    return sites;
}

static string Plain(string name) => name.ToLowerInvariant().Replace("å", "a").Replace("ø", "o").Replace("æ", "ae");

static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split(','));

sealed record County(string Number, string Folder, string Name, double Latitude, double Longitude, int People, int Aged0To17, int Aged67, int Aged80);

sealed record SiteKind(string Code, string Word, string Kind, string Leader, int PeoplePerSite, int Weight, string Services);

sealed record Site(string Code, string Provider, string ProviderName, SiteKind Kind, string[] Place, double Latitude, double Longitude)
{
    public string[] Offers => Kind.Services.Split(' ');
}

sealed record Worker(int Hpr, string Profession, string Employer);
