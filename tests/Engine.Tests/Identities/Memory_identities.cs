namespace Ledestjerne.Engine.Tests.Identities;

public class Memory_identities : Identity_store_contract
{
    protected override IIdentityStore Store { get; } = new MemoryIdentities();
}
