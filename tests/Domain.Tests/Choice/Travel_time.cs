namespace Ledestjerne.Domain.Tests;

public sealed class Travel_time
{
    private static readonly GeoPoint Home = new(59_955_000, 11_060_000);
    private static readonly Site There = TestRegion.Catalogue.Sites[TestProviders.HospitalNorth];

    [Fact]
    public void Grows_with_the_distance()
    {
        // A degree of latitude is 111.2 km: 0.1 is 11.12 km as the crow flies, 14.456 km by road, at 50 km/h and 4 minutes more.
        TravelTime.Minutes(Home, At(Home.LatitudeMicro + 100_000, Home.LongitudeMicro)).ShouldBe(21);
        TravelTime.Minutes(Home, At(Home.LatitudeMicro, Home.LongitudeMicro)).ShouldBe(4);
        TravelTime.Minutes(Home, At(Home.LatitudeMicro + 1_000_000, Home.LongitudeMicro)).ShouldBe(119);
    }

    [Fact]
    public void Is_shorter_per_degree_eastwards_than_northwards() =>
        TravelTime.Minutes(Home, At(Home.LatitudeMicro, Home.LongitudeMicro + 100_000))
            .ShouldBeLessThan(TravelTime.Minutes(Home, At(Home.LatitudeMicro + 100_000, Home.LongitudeMicro)));

    [Fact]
    public void Abroad_is_a_flight_and_in_the_neighbour_countries_at_most_one()
    {
        TravelTime.Minutes(Home, TestRegion.Catalogue.Sites[TestProviders.Berlin]).ShouldBe(240);
        TravelTime.Minutes(Home, TestRegion.Catalogue.Sites[TestProviders.Malmo]).ShouldBe(240);
        TravelTime.Minutes(Home, At(Home.LatitudeMicro, Home.LongitudeMicro + 1_000_000) with { Country = "SE" }).ShouldBeLessThan(100);
    }

    [Fact]
    public void Is_between_one_and_two_thousand_minutes_wherever_people_live()
    {
        for (var latitude = 55_000_000; latitude <= 72_000_000; latitude += 370_000)
        {
            for (var longitude = 4_000_000; longitude <= 32_000_000; longitude += 730_000)
            {
                TravelTime.Minutes(Home, At(latitude, longitude)).ShouldBeInRange(1, 2_000);
            }
        }
    }

    private static Site At(int latitude, int longitude) => There with { Location = new GeoPoint(latitude, longitude) };
}
