namespace Ledestjerne.Web.Parts;

/// What a mark means. Red is only for a deadline that is breached, amber only for a breach that is forecast.
public enum Tone { Quiet, Accent, Good, Forecast, Breached }

public static class ToneColours
{
    /// Designsystemet's data-color.
    public static string Colour(this Tone tone) => tone switch
    {
        Tone.Quiet => "neutral",
        Tone.Accent => "accent",
        Tone.Good => "success",
        Tone.Forecast => "warning",
        Tone.Breached => "danger",
    };
}
