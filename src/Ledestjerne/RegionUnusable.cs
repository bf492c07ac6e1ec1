namespace Ledestjerne;

/// <summary>The region's files cannot be used. The message has every error on a line of its own.</summary>
public sealed class RegionUnusable(string message) : Exception(message);
