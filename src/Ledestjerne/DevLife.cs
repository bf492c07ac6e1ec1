using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Engine.Regions;
using Ledestjerne.Planning;
using Ledestjerne.Twin;
using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using NodaTime;
namespace Ledestjerne;
internal static class DevLife
{
    public static void Live(RegionSetup setup, RegionEngine engine, WaitingLists lists, IIdentityStore ids, Instant until)
    {
        var keeping = new LifeKeeping(
            p => ids.Add([new Identity(p.Id, p.NationalNumber, p.Name.Split(' ')[0], string.Join(' ', p.Name.Split(' ').Skip(1)), p.Born, p.Phone, null, "nb")]),
            (who, text) => ids.Write([new WrittenText(who, text)])[0]);
        var sw = System.Diagnostics.Stopwatch.StartNew();
        var lived = Life.Live(setup, engine, lists, keeping, until);
        engine.Flush();
        Console.WriteLine($"lived {lived.Commands} commands in {sw.ElapsedMilliseconds} ms");
    }
    public static IReadOnlyList<DemoVisitor> Visitors(RegionSetup setup) => [.. setup.Profile.Roles.Select(r => One(setup, r))];
    static DemoVisitor One(RegionSetup setup, DemonstrationRole r)
    {
        var p = setup.Catalogue.Professionals[r.Who];
        (Role, Actor) a = r.Role switch
        {
            "desk" => (Role.Desk, new Actor.Desk(r.Who)),
            var x when x.StartsWith("institution") || x.StartsWith("leader") => (Role.Institution, new Actor.Institution(p.Employer, r.Who)),
            var x when x.StartsWith("region") => (Role.Region, new Actor.Region(r.Who)),
            "auditor" => (Role.Auditor, new Actor.Auditor(r.Who)),
            _ => (Role.Professional, new Actor.Professional(r.Who)),
        };
        return new DemoVisitor(r.Role, a.Item1, p.Name, Said.Same(setup.Catalogue.Providers[p.Employer].Name), Said.Same(r.Role), a.Item2);
    }
}
