using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ledestjerne.Tests;
using Microsoft.Playwright;
using Shouldly;

namespace Ledestjerne.Acceptance;

/// <summary>A case from the open door to its close, in the browser, as everybody who has to do with it.</summary>
[Collection(InTheBrowser.Name)]
public sealed partial class Whole_life(Chromium chromium)
{
    private const string Person = "person-waiting";
    private const string Hospital = "institution-hospital";
    private const string Site = "sykehus-storby";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_walked_by_person_professional_and_institution(bool withScript)
    {
        using var folder = new TemporaryFolder();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        long number;
        DateOnly start;
        await using (var region = await Serve(folder, today))
        {
            number = await Raise(region.Address, withScript);
            var doctor = await Assess(region.Address, withScript, number);
            doctor.ShouldStartWith("doctor-orthopaedics");
            await Choose(region.Address, withScript, number);
            await Offer(region.Address, withScript, number);
            start = await StartOf(folder.Path, number);
            await AcceptInOnePress(region.Address, withScript, number);
        }

        // Stopped, and started again on the day help begins: all that was done is there.
        await using (var region = await Serve(folder, start))
        {
            await Start(region.Address, withScript, number);
            await Answer(region.Address, withScript, number);
            await Close(region.Address, withScript, number);
        }

        (await LedestjerneProgram.Run("journal", "verify", "--data", folder.Path)).Exit.ShouldBe(0);
    }

    /// <summary>Those who answer for orthopaedics in turn, by name.</summary>
    private static IEnumerable<string> Doctors()
    {
        string[][] Rows(string file) => [.. File.ReadLines(Path.Combine(SmallRegion.Path, file)).Select(line => line.Split(','))];
        var rota = Rows("rota.csv").Where(row => row[0] == "orthopaedics").Select(row => row[1]).ToHashSet();
        return Rows("professionals.csv").Where(row => rota.Contains(row[0])).Select(row => row[1]);
    }

    private static Task<ServedRegion> Serve(TemporaryFolder folder, DateOnly date) => ServedRegion.Start(
        "--data", folder.Path, "--region", SmallRegion.Path, "--life-weeks", "8",
        "--date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private async Task<long> Raise(Uri address, bool withScript)
    {
        await using var person = await (await chromium.Somebody(address, withScript)).Becomes(Person);
        await person.Opens("/tjenester/orthopaedics");
        await person.Page.Locator("a[href^='/meld?tjeneste=orthopaedics']").First.ClickAsync();
        await person.Page.FillAsync("textarea[name=ord]", "Kneet låser seg når jeg går i trapper.");
        await person.Sends("/meld");
        var receipt = await person.Page.Locator("main").InnerTextAsync();
        receipt.ShouldMatch(@"\d", "the receipt names a number");
        await person.Opens("/mine-saker");
        var cases = await person.Page.Locator("a[href^='/saker/']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        return cases.Select(href => Number().Match(href)).Where(m => m.Success).Max(m => long.Parse(m.Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The owner, whichever of the two doctors it is, grants the right on one screen.</summary>
    private async Task<string> Assess(Uri address, bool withScript, long number)
    {
        await using var professional = await chromium.Somebody(address, withScript);
        foreach (var doctor in await professional.ReadyPeople("doctor-orthopaedics"))
        {
            await professional.Becomes(doctor);
            await professional.Opens($"/arbeidsliste?sak={number}");
            if (await professional.Page.Locator($"form[action='/arbeidsliste/{number}/rett']").CountAsync() == 0)
            {
                continue;
            }

            (await professional.Page.Locator("main").InnerTextAsync()).ShouldContain("Kneet låser seg");
            await professional.Page.Locator("input[name=alvor][value=Class2]").CheckAsync();
            await professional.Sends($"/arbeidsliste/{number}/rett");
            return doctor;
        }

        throw new InvalidOperationException($"Nobody on the rota could assess case {number}.");
    }

    private async Task Choose(Uri address, bool withScript, long number)
    {
        await using var person = await (await chromium.Somebody(address, withScript)).Becomes(Person);
        await person.Opens($"/saker/{number}/velg");
        await person.Press(person.Page.Locator("form", new PageLocatorOptions { Has = person.Page.Locator($"input[value='{Site}']") }).Locator("button").First);
        await person.Opens($"/saker/{number}");
        var seen = await person.Page.Locator("main").InnerTextAsync();
        Doctors().Count(seen.Contains).ShouldBeGreaterThan(0, "who has looked, or who is responsible, is named");
    }

    private async Task Offer(Uri address, bool withScript, long number)
    {
        await using var hospital = await (await chromium.Somebody(address, withScript)).Becomes(Hospital);
        for (var page = 1; page < 40; page++)
        {
            await hospital.Opens($"/plasser/venter?tjeneste=orthopaedics&side={page}");
            var form = hospital.Page.Locator($"form[action='/plasser/sak/{number}/tilby']");
            if (await form.CountAsync() > 0)
            {
                await hospital.Press(form.Locator("button"));
                await hospital.Opens("/plasser/tilbud");
                return;
            }
        }

        throw new InvalidOperationException($"Case {number} is not among those who wait for the hospital.");
    }

    /// <summary>The day help starts, as the journal has it.</summary>
    private static async Task<DateOnly> StartOf(string data, long number)
    {
        var export = await LedestjerneProgram.Run("journal", "export", "--data", data);
        string? id = null;
        DateOnly? start = null;
        foreach (var line in export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var record = JsonDocument.Parse(line);
            var content = record.RootElement.GetProperty("data");
            switch (record.RootElement.GetProperty("event").GetString())
            {
                case "need.raised/1" when content.GetProperty("number").GetInt64() == number:
                    id = content.GetProperty("case").GetString();
                    break;
                case "offer.made/1" when content.GetProperty("case").GetString() == id:
                    start = DateOnly.Parse(content.GetProperty("offer").GetProperty("start").GetString()!, CultureInfo.InvariantCulture);
                    break;
            }
        }

        return start ?? throw new InvalidOperationException($"Case {number} has no offer in the journal.");
    }

    private async Task AcceptInOnePress(Uri address, bool withScript, long number)
    {
        await using var person = await (await chromium.Somebody(address, withScript)).Becomes(Person);
        await person.Opens("/mine-saker");
        await person.Press(person.Page.Locator($"form[action='/saker/{number}/ja'] button"));
        await person.Opens($"/saker/{number}");
        (await person.Page.Locator($"form[action='/saker/{number}/ja']").CountAsync()).ShouldBe(0);
    }

    private async Task Start(Uri address, bool withScript, long number)
    {
        await using var hospital = await (await chromium.Somebody(address, withScript)).Becomes(Hospital);
        await hospital.Press((await RowOf(hospital, "/plasser/ankomster", $"/plasser/sak/{number}/begynn")).Locator("button"));
        var form = await RowOf(hospital, "/plasser/hjelp", $"/plasser/sak/{number}/utfall");
        await form.Locator("select[name=utfall]").SelectOptionAsync("NeedMet");
        await hospital.Press(form.Locator("button[type=submit]"));
    }

    /// <summary>The form in a list of pages that sends to an address.</summary>
    private static async Task<ILocator> RowOf(AtTheScreen somebody, string list, string action)
    {
        for (var page = 1; page < 200; page++)
        {
            await somebody.Opens($"{list}?side={page}");
            var form = somebody.Page.Locator($"form[action='{action}']");
            if (await form.CountAsync() > 0)
            {
                return form;
            }
        }

        throw new InvalidOperationException($"{list} has nothing that sends to {action}.");
    }

    private async Task Answer(Uri address, bool withScript, long number)
    {
        await using var person = await (await chromium.Somebody(address, withScript)).Becomes(Person);
        await person.Opens($"/saker/{number}/oppfolging");
        await person.Page.Locator("input[type=radio][value='5']").CheckAsync();
        await person.Page.Locator("input[type=radio][value=ja]").CheckAsync();
        await person.Sends($"/saker/{number}/oppfolging");
    }

    private async Task Close(Uri address, bool withScript, long number)
    {
        await using var professional = await chromium.Somebody(address, withScript);
        foreach (var doctor in await professional.ReadyPeople("doctor-orthopaedics"))
        {
            await professional.Becomes(doctor);
            await professional.Opens($"/arbeidsliste?sak={number}");
            var form = professional.Page.Locator($"form[action='/arbeidsliste/{number}/avslutt']");
            if (await form.CountAsync() > 0)
            {
                await form.Locator("[name=avslutt]").First.SelectOrCheck("NeedMet");
                await form.Locator("[name=informert]").First.SelectOrCheck("Telephone");
                await professional.Press(form.Locator("button[type=submit]"));
                await using var person = await (await chromium.Somebody(address, withScript)).Becomes(Person);
                await person.Opens($"/saker/{number}");
                (await person.Page.Locator("main").InnerTextAsync()).ShouldContain("avsluttet", Case.Insensitive);
                return;
            }
        }

        throw new InvalidOperationException($"Nobody could close case {number}.");
    }

    [GeneratedRegex(@"(?<=^/saker/)\d+")]
    private static partial Regex Number();
}
