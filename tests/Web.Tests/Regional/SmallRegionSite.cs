using System.Net;
using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Tests;
using Ledestjerne.Twin;
using Ledestjerne.Web.Laboratory;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Case = Ledestjerne.Domain.Case;

namespace Ledestjerne.Web.Tests.Regional;

/// The pages over the smallest region that has everything, in memory, at nine on a Monday in November 2026.
public class SmallRegionSite : IAsyncLifetime
{
    public static readonly ServiceId Orthopaedics = new("orthopaedics");
    public static readonly SiteId Hospital = new("sykehus-storby");
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 16, 8, 0);

    private readonly string _keys = Directory.CreateTempSubdirectory("ledestjerne").FullName;
    private WebApplication _app = null!;

    public RegionAtHand Region { get; private set; } = null!;

    public JournalOfSmall Journal { get; private set; } = null!;

    /// What the laboratory lives futures by.
    public LiveFutures Futures { get; set; } = FutureRuns.Live;

    public static IReadOnlyList<DemoVisitor> Visitors { get; } =
    [
        Visitor("jonas", Role.Professional, new Actor.Professional(new(9900002))),
        Visitor("olga", Role.Professional, new Actor.Professional(new(9900004))),
        Visitor("kjetil", Role.Professional, new Actor.Professional(new(9900007))),
        Visitor("sykehuset", Role.Institution, new Actor.Institution(new("sykehus"), new(9900002))),
        Visitor("inngang", Role.Institution, new Actor.Institution(new("inngang"), new(9900001))),
        Visitor("regionen", Role.Region, new Actor.Region(new(9900008))),
        Visitor("revisor", Role.Auditor, new Actor.Auditor(new(9900009))),
    ];

    public async Task InitializeAsync()
    {
        var setup = Load();
        var codec = EventCodec.ForDomain();
        Journal = new JournalOfSmall(new MemoryJournal("small", codec));
        var (index, history) = (new CaseIndex(), new CaseHistory());
        var measures = new MeasuresAtHand(new WeeklyMeasures(setup.Catalogue), new MissedDeadlines(setup.Catalogue));
        var engine = RegionEngine.Open(
            new RegionState(setup.Catalogue), Journal, codec,
            new RegionEngine.Watch([index, history, measures.Weekly, measures.Missed], bug => throw new InvalidOperationException("A decision failed.", bug)));
        Region = new RegionAtHand(engine, setup, new MemoryIdentities(), index, history, Journal) { Measures = measures };
        foreach (var command in RegionBirth.Open(setup, Now, NewCommand))
            engine.Apply(command);
        engine.Run();
        await Serve();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Region.Engine.Dispose();
        Directory.Delete(_keys, recursive: true);
    }

    /// Somebody raises a need at the desk; the answer is the case's number.
    public async Task<long> Raise(string name, string words = "Kneet gjør vondt.", ServiceId? service = null, string? interpreter = null)
    {
        var person = new PersonId(Guid.NewGuid());
        Region.Identities.Add([new Identity(person, null, name, "Prøve", new LocalDate(1950, 1, 1), "800 10 001", null, "nb")]);
        var text = Region.Identities.Write([new WrittenText(person, words)])[0];
        var id = new CaseId(Guid.NewGuid());
        await Do(new RaiseNeed(Stamp(new Actor.Self(person)), id, person, service ?? Orthopaedics, new("9001"), text, Channel.Web, Interpreter: interpreter));
        return Find(id).File.Number;
    }

    /// The one who owns the case, as a visitor's id.
    public string OwnerOf(long number) => ((OpenCase)Find(number)).Now.Owner.Hpr == 9900002 ? "jonas" : "olga";

    public string TheOther(long number) => OwnerOf(number) == "jonas" ? "olga" : "jonas";

    public async Task Grant(long number, Severity severity = Severity.Class3, LocalDate? latestStart = null)
    {
        var c = (OpenCase)Find(number);
        var reason = Region.Identities.Write([new WrittenText(c.Person, "Du har rett.")])[0];
        await Do(new GrantRight(Stamp(new Actor.Professional(c.Now.Owner)), c.Id, c.Service, severity, latestStart ?? new LocalDate(2026, 12, 1), reason));
    }

    public async Task Choose(long number, params SiteId[] sites)
    {
        var c = Find(number);
        await Do(new MakeChoice(Stamp(new Actor.Self(c.Person)), c.Id, sites.Length == 0 ? ChoiceKind.FirstThatFits : ChoiceKind.Shortlist, [.. sites]));
    }

    /// <summary>A need on its way to the hospital: granted, chosen, offered and accepted, to start on the day of the test.</summary>
    public async Task<long> Book(string name)
    {
        var number = await Raise(name);
        await Grant(number);
        await Choose(number, Hospital);
        var c = Find(number);
        var offer = new OfferId(Guid.NewGuid());
        await Do(new OfferPlace(Stamp(Actor.Planning), c.Id, offer, Hospital, new LocalDate(2026, 11, 16)));
        await Do(new AcceptOffer(Stamp(new Actor.Self(c.Person)), c.Id, offer));
        return number;
    }

    public async Task Do(Command command) => (await Region.Engine.Submit(command)).ShouldBeOfType<Submission.Accepted>();

    public Case Find(CaseId id) => Region.Engine.Read(state => state.Find(id))!;

    public Case Find(long number) => Region.Engine.Read(state => state.Find(Region.Index.WithNumber(number)!.Value))!;

    public long Events => Region.Engine.Position;

    public static Stamp Stamp(Actor by) => new(NewCommand(), Now, by);

    /// A browser that has entered as a visitor; nobody gives the public.
    public async Task<HttpClient> Browser(string? visitor = null, Language language = Language.Bokmaal)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri(_app.Urls.First()),
        };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        if (visitor is not null)
        {
            var page = await Site.Read(await client.GetAsync("/prov"));
            var form = page.QuerySelectorAll("main form").First(each => each.QuerySelector($"input[value='{visitor}']") is not null);
            await client.PostAsync("/prov", Filled(form));
        }
        if (language == Language.English)
            await client.GetAsync("/sprak?til=en");
        return client;
    }

    /// What a browser without script would send: the form as it stands, with some fields written anew.
    public static FormUrlEncodedContent Filled(IElement form, params (string Field, string Value)[] written)
    {
        var values = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input[name]").Where(field => field.GetAttribute("type") is not ("radio" or "checkbox") || field.HasAttribute("checked")))
            values[field.GetAttribute("name")!] = field.GetAttribute("value") ?? "";
        foreach (var area in form.QuerySelectorAll("textarea[name]"))
            values[area.GetAttribute("name")!] = area.TextContent;
        foreach (var list in form.QuerySelectorAll("select[name]"))
            values[list.GetAttribute("name")!] = (list.QuerySelector("option[selected]") ?? list.QuerySelector("option"))?.GetAttribute("value") ?? "";
        foreach (var (field, value) in written)
            values[field] = value;
        return new FormUrlEncodedContent(values);
    }

    protected virtual RegionSetup Load() => ((RegionLoad.Loaded)RegionFolder.Load(SmallRegion.Path)).Setup;

    private static CommandId NewCommand() => new(Guid.NewGuid());

    private static DemoVisitor Visitor(string id, Role role, Actor actor) => new(id, role, id, Said.Same(""), Said.Same(id), actor);

    private async Task Serve()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        LedestjerneWeb.AddTo(builder, new WebSetting { RegionName = Said.Same("Småland"), KeyFolder = _keys, Clock = new Standing(Now), Visitors = () => Visitors });
        builder.Services.AddSingleton(Region);
        builder.Services.AddSingleton<LiveFutures>((setup, scenarios, plan, progress, cores, cancel) => Futures(setup, scenarios, plan, progress, cores, cancel));
        _app = builder.Build();
        LedestjerneWeb.Map(_app);
        await _app.StartAsync();
    }

    private sealed class Standing(Instant at) : IClock
    {
        public Instant GetCurrentInstant() => at;
    }
}
