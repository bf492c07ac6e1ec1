namespace Ledestjerne.Engine;

/// <summary>A command or an event holds a value the journal has no form for. A bug in the sender: nothing was written.</summary>
public sealed class NotEncodable(string what) : Exception(what);
