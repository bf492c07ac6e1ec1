namespace Ledestjerne.Web.Parts;

/// The four answers of every case view, one sentence each.
/// <param name="Where">Where it stands.</param>
/// <param name="Responsible">Name of who answers for the case.</param>
/// <param name="Reach">How to reach them: a phone number, or where they work.</param>
/// <param name="Next">What happens next.</param>
/// <param name="By">By when, as spoken.</param>
/// <param name="ByTone">Forecast or Breached when the deadline is in danger or gone.</param>
public sealed record Standing(string Where, string Responsible, string? Reach, string Next, string By, Tone ByTone = Tone.Quiet);
