namespace Ledestjerne.Engine.Tests.Loop;

public class Engine_in_memory : Engine_contract;
