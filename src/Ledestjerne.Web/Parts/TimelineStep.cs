using NodaTime;

namespace Ledestjerne.Web.Parts;

public enum Tense { Past, Now, Future }

/// One thing that happened, is happening or is to come.
/// <param name="When">The day it happened or is due.</param>
/// <param name="Who">By name and role; null when no one acted.</param>
public sealed record TimelineStep(LocalDate When, Tense Tense, string Title, string? Body = null, string? Who = null, Reason? Why = null);
