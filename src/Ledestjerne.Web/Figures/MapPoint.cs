namespace Ledestjerne.Web.Figures;

/// Something on the map.
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Note">What the list says beside the name: travel time, expected start.</param>
public sealed record MapPoint(string Name, double Latitude, double Longitude, string? Note = null, string? Href = null);
