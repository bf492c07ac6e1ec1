using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Regions;

public sealed class Codes_of_a_region
{
    /// <summary>A table stays quick as long as few codes share a place in it.</summary>
    [Theory]
    [InlineData("regions/akershus")]
    [InlineData("regions/norway/oslo")]
    [InlineData("regions/norway/akershus")]
    public void Are_mostly_told_apart_by_their_hash(string region)
    {
        var path = Path.Combine(Akershus.Path, "../..", region);
        var catalogue = RegionFolder.Load(path).ShouldBeOfType<RegionLoad.Loaded>().Setup.Catalogue;
        Apart(catalogue.Services.Keys);
        Apart(catalogue.Providers.Keys);
        Apart(catalogue.Sites.Keys);
        Apart(catalogue.Municipalities.Keys);
        Apart(catalogue.Rules.All.Select(r => r.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("gp")]
    [InlineData("R02")]
    [InlineData("3205")]
    [InlineData("lungs")]
    [InlineData("rehabilitation-of-children-after-long-illness")]
    public void Have_the_same_hash_when_the_text_is_the_same(string code) =>
        new ServiceId(new string(code.AsSpan())).GetHashCode().ShouldBe(new ServiceId($"-{code}-"[1..^1]).GetHashCode());

    private static void Apart<TId>(IEnumerable<TId> ids)
        where TId : struct
    {
        var all = ids.Distinct().ToList();
        all.Select(id => id.GetHashCode()).Distinct().Count().ShouldBeGreaterThanOrEqualTo(9 * all.Count / 10);
        // As many places as there are ids: by pure chance some two thirds of them are taken.
        all.Select(id => (uint)id.GetHashCode() % (uint)all.Count).Distinct().Count().ShouldBeGreaterThan(all.Count / 2);
    }
}
