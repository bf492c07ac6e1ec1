using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Regions;

public sealed class Codes_of_a_region
{
    private static readonly Catalogue Catalogue = RegionFolder.Load(Akershus.Path).ShouldBeOfType<RegionLoad.Loaded>().Setup.Catalogue;

    /// <summary>A table stays quick as long as few codes share a place in it.</summary>
    [Fact]
    public void Are_told_apart_by_their_hash()
    {
        Apart(Catalogue.Services.Keys);
        Apart(Catalogue.Providers.Keys);
        Apart(Catalogue.Sites.Keys);
        Apart(Catalogue.Municipalities.Keys);
        Apart(Catalogue.Rules.All.Select(r => r.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("gp")]
    [InlineData("R02")]
    [InlineData("3205")]
    [InlineData("lungs")]
    [InlineData("rehabilitation-of-children-after-long-illness")]
    public void Have_the_same_hash_wherever_the_text_stands(string code) =>
        new ServiceId(new string(code.AsSpan())).GetHashCode().ShouldBe(new ServiceId($"-{code}-"[1..^1]).GetHashCode());

    private static void Apart<TId>(IEnumerable<TId> ids)
        where TId : struct
    {
        var all = ids.Distinct().ToList();
        all.Select(id => id.GetHashCode()).Distinct().Count().ShouldBe(all.Count);
        // As many places as there are ids: by pure chance some two thirds of them are taken.
        all.Select(id => (uint)id.GetHashCode() % (uint)all.Count).Distinct().Count().ShouldBeGreaterThan(all.Count / 2);
    }
}
