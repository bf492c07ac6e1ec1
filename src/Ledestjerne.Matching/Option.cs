namespace Ledestjerne.Matching;

/// <summary>A cell that a seeker may take, and what that costs.</summary>
public readonly record struct Option(int Cell, Cost Cost);
