using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Sample_county
{
    private static readonly SampleScale Scale = new(4_000, 1, Week.Of(new LocalDate(2026, 11, 23)), 26);
    private static readonly RegionSetup Setup = RegionFolder.Load(Akershus.Path).ShouldBeOfType<RegionLoad.Loaded>().Setup;
    private static readonly ClearingInput Made = new SampleCounty(Setup, Scale).Make();

    [Fact]
    public void Is_the_same_from_the_same_seed()
    {
        Made.Waiting.Select(Text).ShouldBe(new SampleCounty(Setup, Scale).Make().Waiting.Select(Text));
        Made.Waiting.Select(Text).ShouldNotBe(new SampleCounty(Setup, Scale with { Seed = 2 }).Make().Waiting.Select(Text));
    }

    [Fact]
    public void Has_about_as_many_places_as_people()
    {
        Made.Waiting.Length.ShouldBe(4_000);
        Made.Places.Sum(p => p.Places).ShouldBeInRange(3_800, 4_300);
        Made.Places.ShouldAllBe(p => p.Places > 0 && p.Week >= Scale.From && p.Week < Scale.From.Plus(26));
        Made.Places.Select(p => (p.Provider, p.Service, p.Week)).ShouldBeUnique();
    }

    [Fact]
    public void Has_couples_choices_limits_and_deadlines_that_have_passed()
    {
        Made.Waiting.Select(p => p.Id).ShouldBeUnique();
        Made.Waiting.Where(p => p.Group.Length > 0).GroupBy(p => p.Group)
            .ShouldAllBe(couple => couple.Count() == 2 && couple.Select(p => p.Service).Distinct().Count() == 1);
        Made.Waiting.Count(p => p.Group.Length > 0).ShouldBeGreaterThan(10);
        Made.Waiting.Count(p => p.Chosen.Length > 0).ShouldBeInRange(900, 1_500);
        Made.Waiting.Count(p => p.MaxTravelMinutes is not null).ShouldBeInRange(600, 1_200);
        Made.Waiting.Count(p => p.LatestStart < Scale.From.Monday).ShouldBeInRange(40, 300);
        Made.Waiting.ShouldAllBe(p => p.WaitingSince < Scale.From.Monday && p.WaitingSince <= p.LatestStart);
    }

    [Fact]
    public void Knows_the_providers_of_every_place_and_every_choice()
    {
        var known = Made.Providers.Select(p => p.Id).ToHashSet();

        Made.Places.Select(p => p.Provider).Concat(Made.Waiting.SelectMany(p => p.Chosen)).ShouldAllBe(id => known.Contains(id));
        Made.Providers.ShouldAllBe(p => p.Location != null && (p.Kind == ProviderKind.Abroad) == (p.Country != "NO"));
    }

    private static string Text(WaitingPerson person) => $"{person with { Chosen = [] }} {string.Join(' ', person.Chosen)}";
}
