using Ledestjerne.Tidy.Checks;
using Ledestjerne.Tidy.Tree;

namespace Ledestjerne.Tidy;

public class Arrows
{
    [Fact]
    public void Point_only_as_the_design_says() => Expect.Kept(ProjectArrows.Check);

    [Theory]
    [InlineData("src/Ledestjerne.Domain/Ledestjerne.Domain.csproj", "Ledestjerne.Engine", "allowed: none")]
    [InlineData("src/Ledestjerne.Matching/Ledestjerne.Matching.csproj", "Ledestjerne.Domain", "allowed: none")]
    [InlineData("src/Ledestjerne.Engine/Ledestjerne.Engine.csproj", "Ledestjerne.Storage", "Ledestjerne.Domain")]
    [InlineData("src/Ledestjerne.Storage/Ledestjerne.Storage.csproj", "Ledestjerne.Domain", "Ledestjerne.Engine")]
    [InlineData("src/Ledestjerne.Planning/Ledestjerne.Planning.csproj", "Ledestjerne.Twin", "Ledestjerne.Matching")]
    [InlineData("src/Ledestjerne.Twin/Ledestjerne.Twin.csproj", "Ledestjerne.Web", "Ledestjerne.Planning")]
    [InlineData("src/Ledestjerne.Fhir/Ledestjerne.Fhir.csproj", "Ledestjerne.Web", "Ledestjerne.Engine")]
    [InlineData("src/Ledestjerne.Web/Ledestjerne.Web.csproj", "Ledestjerne.Storage", "Ledestjerne.Planning")]
    [InlineData("src/Ledestjerne/Ledestjerne.csproj", "Acceptance", "projects of src")]
    [InlineData("tests/Acceptance/Acceptance.csproj", "Ledestjerne.Web", "from Ledestjerne and Web.Tests")]
    [InlineData("tests/MatchingInstances/MatchingInstances.csproj", "Ledestjerne.Planning", "Ledestjerne.Matching")]
    public void Are_seen_when_they_point_elsewhere(string project, string to, string allowed) =>
        Expect.Seen(ProjectArrows.Check, project, Referring(to), line: 3, allowed);

    [Fact]
    public void Know_every_project_of_src() => Expect.Seen(
        ProjectArrows.Check, "src/Ledestjerne.Extra/Ledestjerne.Extra.csproj", "<Project />", line: 1, "Ledestjerne.Extra");

    [Theory]
    [InlineData("src/Ledestjerne/Ledestjerne.csproj", "Ledestjerne.Web")]
    [InlineData("src/Ledestjerne.Twin/Ledestjerne.Twin.csproj", "Ledestjerne.Planning")]
    [InlineData("tests/Web.Tests/Web.Tests.csproj", "Ledestjerne.Web")]
    [InlineData("tests/Engine.Tests/Engine.Tests.csproj", "Ledestjerne.Storage")]
    [InlineData("tests/MatchingInstances/MatchingInstances.csproj", "Ledestjerne.Matching")]
    [InlineData("bench/bench.csproj", "MatchingInstances")]
    public void Are_free_where_the_design_draws_them(string project, string to) =>
        Expect.Allowed(ProjectArrows.Check, project, Referring(to));

    private static string Referring(string to) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <ProjectReference Include="../{to}/{to}.csproj" />
          </ItemGroup>
        </Project>
        """;
}
