using System.Text.RegularExpressions;
using Ledestjerne.Tests;
using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>
/// Every page of every role, in both languages: nothing for axe-core to find, nothing too wide, one heading, the right
/// language, small. The pictures are left in tests/Acceptance/screenshots to be looked at.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed partial class Every_page(Chromium chromium, LivedRegion region) : IClassFixture<LivedRegion>
{
    [Theory, System("I3")]
    [InlineData(false)]
    [InlineData(true)]
    public Task For_everybody(bool english) => Walk(english, async (_, proof) =>
    {
        foreach (var (path, name) in new[]
        {
            ("/", "front"), ("/tjenester", "finder"), ("/tjenester?sok=kne", "finder-kne"), ("/tjenester?sok=xyzzy", "finder-nothing"),
            ("/tjenester/orthopaedics", "service"), ("/tjenester/orthopaedics?kommune=9001", "service-home"), ("/meld", "raise"),
            ("/meld?tjeneste=orthopaedics", "raise-service"), ("/prov", "try"), ("/om", "about"), ("/tilgjengelighet", "accessibility"), ("/tall", "numbers"),
        })
        {
            await proof.Open(path, name);
        }

        await proof.Open("/finnes-ikke", "not-found", 404);
    });

    [Theory, System("I3")]
    [InlineData(false)]
    [InlineData(true)]
    public Task For_the_person(bool english) => Walk(english, async (person, proof) =>
    {
        var shapes = new HashSet<string>();
        foreach (var who in (await person.ReadyPeople("")).Where(IsPerson))
        {
            await person.Becomes(who);
            if (shapes.Count == 0 || who is "person-breach" or "relative")
            {
                await proof.Open("/mine-saker", $"mine-{who}");
            }

            foreach (var path in (await person.Ways("/saker/", CaseOnly())).Take(1))
            {
                await proof.Open(path, $"case-{who}");
                foreach (var way in (await person.Ways($"{path}/", Anything())).Where(way => shapes.Add(Number().Replace(way, ""))))
                {
                    await proof.Open(way, $"case-{way[(way.LastIndexOf('/') + 1)..]}");
                }
            }
        }

        shapes.Count.ShouldBeGreaterThanOrEqualTo(5, "choosing, appealing, answering, cancelling and withdrawing have pages");
        var (offered, open) = await OfferAtHand.Make(chromium, region.Address);
        await person.Becomes(offered);
        await proof.Open(open, "case-offer");
        await proof.Open($"{open}/nei", "case-nei");
        await proof.Open("/mine-fullmakter", "mandates");
        await proof.Open("/arbeidsliste", "not-allowed", 403);
        await person.Becomes("person-waiting");
        await person.Opens("/meld?tjeneste=orthopaedics");
        await person.Page.FillAsync("textarea[name=ord]", "Kneet låser seg når jeg går i trapper.");
        await person.Sends("/meld");
        await proof.Here("receipt", "receipt");
        await person.Opens("/meld");
        await person.Page.FillAsync("textarea[name=ord]", "");
        await person.Answered(person.Page.Locator("form[action='/meld'] button[type=submit]").First);
        await proof.Here("/meld with nothing filled in", "raise-wrong");
    });

    [Theory, System("I3")]
    [InlineData(false)]
    [InlineData(true)]
    public Task For_the_professional(bool english) => Walk(english, async (professional, proof) =>
    {
        var views = new HashSet<string>();
        foreach (var who in (await professional.ReadyPeople("")).Where(IsProfessional))
        {
            await professional.Becomes(who);
            if (new Uri(professional.Page.Url).AbsolutePath != "/arbeidsliste")
            {
                continue;
            }

            await proof.Open("/arbeidsliste", $"work-{who}");
            foreach (var view in (await professional.Ways("/arbeidsliste?vis=", ViewOnly())).Where(view => Name(view) is not ("alle" or "min-tur") && views.Add(view)))
            {
                await professional.Opens(view);
                if ((await professional.Ways("/arbeidsliste?", CaseInList())).FirstOrDefault() is { } open)
                {
                    await proof.Open(open, $"work-{Name(view)}");
                }

                if ((await professional.Ways("/arbeidsliste?", Refusing())).FirstOrDefault() is { } refuse)
                {
                    await proof.Open(refuse, "work-refuse");
                }
            }
        }
    });

    [Theory, System("I3")]
    [InlineData(false)]
    [InlineData(true)]
    public Task For_institution_desk_region_and_auditor(bool english) => Walk(english, async (somebody, proof) =>
    {
        var everybody = await somebody.ReadyPeople("");
        var roles = new HashSet<string>();
        foreach (var who in everybody.Where(id => !IsPerson(id) && !IsProfessional(id)))
        {
            await somebody.Becomes(who);
            var home = new Uri(somebody.Page.Url).AbsolutePath;
            await proof.Open(home, $"home-{who}");
            if (roles.Add(home))
            {
                await (home switch
                {
                    "/plasser" => Institution(somebody, proof),
                    "/skranken" => Desk(proof),
                    "/regionen" => Region(somebody, proof),
                    _ => Task.CompletedTask,
                });
            }
        }

        roles.ShouldBeSubsetOf(["/plasser", "/skranken", "/regionen", "/revisjon", "/arbeidsliste"]);
        roles.Count.ShouldBeGreaterThanOrEqualTo(4);
    });

    private static async Task Institution(AtTheScreen somebody, PageProof proof)
    {
        var cell = (await somebody.Ways("/plasser/", WeekCell())).First();
        await proof.Open(cell, "places-week");
        foreach (var list in new[] { "venter", "ankomster", "tilbud", "hjelp" })
        {
            await proof.Open($"/plasser/{list}", $"places-{list}");
        }
    }

    private static async Task Desk(PageProof proof)
    {
        await proof.Open("/skranken?sok=1", "desk-found");
        await proof.Open("/skranken?sok=99999999", "desk-nothing");
        await proof.Open("/meld", "desk-raise");
    }

    private static async Task Region(AtTheScreen somebody, PageProof proof)
    {
        await proof.Open("/regionen/brudd", "region-breaches");
        if ((await somebody.Ways("/regionen/brudd?hos=", Anything())).FirstOrDefault() is { } body)
        {
            await proof.Open(body, "region-breaches-at");
        }

        await proof.Open("/regionen/orthopaedics", "region-service");
        await proof.Open("/regionen/godkjenning", "region-approvals");
        await proof.Open("/regionen/godkjenning?tilbyder=sykehus", "region-approvals-of");
    }

    private static bool IsPerson(string id) => id.Split('-')[0] is "person" or "relative" or "parent";

    private static bool IsProfessional(string id) =>
        !IsPerson(id) && id.Split('-')[0] is not ("institution" or "leader" or "desk" or "region" or "auditor" or "economist");

    private static string Name(string view) => view[(view.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('&')[0];

    private async Task Walk(bool english, Func<AtTheScreen, PageProof, Task> round)
    {
        await using var somebody = await chromium.Somebody(region.Address, english: english, script: PageProof.Axe);
        var proof = new PageProof(somebody.Page, english ? "en" : "nb");
        await round(somebody, proof);
        proof.Faults.ShouldBeEmpty($"of {proof.Seen} pages");
    }

    [GeneratedRegex(@"^/saker/\d+$")]
    private static partial Regex CaseOnly();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex("")]
    private static partial Regex Anything();

    [GeneratedRegex(@"^/arbeidsliste\?vis=[a-z-]+&side=1$")]
    private static partial Regex ViewOnly();

    [GeneratedRegex("svar=nei$")]
    private static partial Regex Refusing();

    [GeneratedRegex(@"sak=\d+$")]
    private static partial Regex CaseInList();

    [GeneratedRegex(@"^/plasser/[^/]+/[^/]+/\d{4}-\d\d-\d\d$")]
    private static partial Regex WeekCell();
}
