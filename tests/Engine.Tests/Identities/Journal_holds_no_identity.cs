using System.Text;
using Ledestjerne.Domain;
using Ledestjerne.Engine.Tests.Journal;
using Ledestjerne.Engine.Tests.Loop;
using Ledestjerne.Storage;

namespace Ledestjerne.Engine.Tests.Identities;

public sealed class Journal_holds_no_identity : IDisposable
{
    private const int Many = 50;

    private readonly TemporaryFolder folder = new();
    private readonly SqliteIdentities store;
    private readonly SqliteJournal journal;
    private readonly List<string> said = [];

    public Journal_holds_no_identity()
    {
        store = SqliteIdentities.Open(folder.Path);
        journal = SqliteJournal.Open(folder.Path, "testland", EventCodec.ForDomain());
        using var engine = RegionEngine.Open(SmallRegion.State(), journal, EventCodec.ForDomain(), new RegionEngine.Watch([], _ => { }));
        foreach (var command in SmallRegion.Opening())
        {
            engine.Apply(command);
        }

        for (var each = 0; each < Many; each++)
        {
            said.Add($"Kneet har vært vondt siden påske. {each}");
            var raise = Raise(each);
            store.Add([People.Person(each) with { Id = raise.Person }]);
            engine.Apply(raise with { Words = store.Write([new(raise.Person, said[^1])])[0] }).ShouldBeOfType<Submission.Accepted>();
        }

        engine.Flush();
    }

    [Fact]
    public void Neither_in_its_database_nor_in_its_export_nor_in_the_clear_beside_it()
    {
        using (var export = File.Create(Path.Combine(folder.Path, "export.ndjson")))
        {
            JournalExport.Write(journal.ReadSealed(), export).ShouldBeGreaterThan(Many);
        }

        var people = Enumerable.Range(0, Many).Select(People.Person).ToList();
        List<string> secrets =
        [
            .. said,
            .. people.SelectMany(each => new[] { each.NationalNumber!, each.GivenName, each.FamilyName, each.Phone!, each.Address! }),
        ];
        folder.FilesWith("need.raised/1"u8).ShouldContain("export.ndjson");
        foreach (var secret in secrets.Distinct())
        {
            folder.FilesWith(Encoding.UTF8.GetBytes(secret)).ShouldBeEmpty(secret);
        }
    }

    [Fact]
    public void And_still_verifies_when_somebody_is_erased()
    {
        var before = journal.Head();
        store.Erase(Raise(7).Person);
        JournalVerifier.Verify(journal.Header, journal.Head(), journal.ReadSealed(), EventCodec.ForDomain())
            .ShouldBeOfType<Verification.Sound>().Head.Position.ShouldBe(before.Position);
    }

    public void Dispose()
    {
        store.Dispose();
        journal.Dispose();
        folder.Dispose();
    }

    private static RaiseNeed Raise(int nth) => (RaiseNeed)Lives.Of(nth, SmallRegion.Start).First();
}
