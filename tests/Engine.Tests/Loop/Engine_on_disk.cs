using Ledestjerne.Engine.Tests.Journal;
using Ledestjerne.Storage;

namespace Ledestjerne.Engine.Tests.Loop;

public sealed class Engine_on_disk : Engine_contract
{
    private readonly TemporaryFolder folder = new();

    protected override IJournal OpenJournal() => SqliteJournal.Open(folder.Path, "testland", Codec);

    public override void Dispose()
    {
        base.Dispose();
        folder.Dispose();
    }
}
