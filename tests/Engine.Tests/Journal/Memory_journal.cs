namespace Ledestjerne.Engine.Tests.Journal;

public class Memory_journal : Journal_contract
{
    private MemoryJournal? journal;

    protected override IJournal Journal => journal ??= new MemoryJournal("testland", Codec);
}
