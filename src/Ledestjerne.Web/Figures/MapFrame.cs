namespace Ledestjerne.Web.Figures;

/// Lays points out in SVG units so that all are seen and distances are true: one degree of longitude is narrower than
/// one of latitude by the cosine of the latitude.
internal sealed class MapFrame
{
    public const double Width = 400;
    private const double Margin = 28;
    private const double HighestHeight = 460;

    private readonly double _west, _north, _scale, _squeeze;

    public MapFrame(IReadOnlyCollection<MapPoint> points)
    {
        var (south, north) = (points.Min(p => p.Latitude), points.Max(p => p.Latitude));
        var (west, east) = (points.Min(p => p.Longitude), points.Max(p => p.Longitude));
        _squeeze = Math.Cos((south + north) / 2 * Math.PI / 180);
        var (wide, high) = (Math.Max((east - west) * _squeeze, 0.01), Math.Max(north - south, 0.01));
        _scale = Math.Min((Width - 2 * Margin) / wide, (HighestHeight - 2 * Margin) / high);
        Height = high * _scale + 2 * Margin;
        _north = north;
        _west = west - ((Width - 2 * Margin) / _scale - wide) / 2 / _squeeze;
    }

    public double Height { get; }

    public double X(MapPoint point) => Margin + (point.Longitude - _west) * _squeeze * _scale;

    public double Y(MapPoint point) => Margin + (_north - point.Latitude) * _scale;
}
