namespace Ledestjerne.Engine.Tests.Loop;

public class Engine_in_memory : Engine_contract
{
    protected override IJournal OpenJournal() => new MemoryJournal("testland", Codec);
}
