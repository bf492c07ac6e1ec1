using AngleSharp.Dom;
using Ledestjerne.Domain;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests.Regional;

public class Owner_of_a_stay(SmallRegionWithWards site, SmallRegionSite byWeek) : IClassFixture<SmallRegionWithWards>, IClassFixture<SmallRegionSite>
{
    [Theory, InlineData(Language.Bokmaal, "Oppholdet er avsluttet"), InlineData(Language.English, "The stay has ended")]
    public async Task Says_when_it_is_over_and_keeps_the_case(Language language, string said)
    {
        var number = await InService(site, $"Jorun-{language}");
        var taken = Taken;
        var owner = await site.Browser(site.OwnerOf(number), language);
        var over = Over(await Site.Read(await owner.GetAsync(Page(number)))).ShouldNotBeNull();
        var answer = await owner.PostAsync(over.GetAttribute("action"), SmallRegionSite.Filled(over));
        var after = await Site.Read(await owner.GetAsync(answer.Headers.Location));
        after.QuerySelector("[role=status]")!.TextContent.ShouldContain(said);
        Over(after).ShouldBeNull("it is over");
        after.QuerySelector($"form[action='/arbeidsliste/{number}/utfall']").ShouldNotBeNull("the same case, which is to be followed up");
        site.Find(number).ShouldBeOfType<InService>().StayEndedOn.ShouldNotBeNull();
        Taken.ShouldBe(taken - 1);
    }

    [Fact]
    public async Task Has_nothing_to_end_where_help_is_given_by_week()
    {
        var number = await InService(byWeek, "Kåre");
        var owner = await byWeek.Browser(byWeek.OwnerOf(number));
        var page = await Site.Read(await owner.GetAsync(Page(number)));
        page.QuerySelector($"form[action='/arbeidsliste/{number}/utfall']").ShouldNotBeNull();
        Over(page).ShouldBeNull();
    }

    private static string Page(long number) => $"/arbeidsliste?vis=oppfolging&sak={number}";

    private static IElement? Over(IDocument page) => page.QuerySelector("form[action$='/opphold-over']");

    private static async Task<long> InService(SmallRegionSite site, string name)
    {
        var number = await site.Book(name);
        await site.Do(new StartService(SmallRegionSite.Stamp(new Actor.Institution(new("sykehus"), new(9900002))), site.Find(number).Id));
        return number;
    }

    private int Taken => site.Region.Engine.Read(state => state.Places.Find(SmallRegionSite.Hospital, SmallRegionSite.Orthopaedics))!.BedsTaken;
}
