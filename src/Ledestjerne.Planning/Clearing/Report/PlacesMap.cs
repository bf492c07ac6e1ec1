using Ledestjerne.Domain;

namespace Ledestjerne.Planning;

/// <summary>Providers and areas where they lie: circles as large as what is missing, squares as large as the places there are.</summary>
internal static class PlacesMap
{
    private const double Width = 480;
    private const double Margin = 34;
    private const double MostRadius = 26;
    private const double MostSide = 30;
    private const int MostNames = 30;

    public static void Write(ClearingPage page, ReportNumbers numbers)
    {
        var words = page.Words;
        var providers = numbers.Lines.GroupBy(line => line.Provider)
            .Select(group => (Provider: numbers.Input.Providers[group.Key], Places: group.Sum(line => line.Places), Unused: group.Sum(line => line.Unused)))
            .Where(each => each.Provider.Location is not null)
            .OrderByDescending(each => each.Places).ToList();
        var areas = numbers.Areas.Where(area => area.Middle is not null).OrderByDescending(area => area.Missing).ThenByDescending(area => area.Breaches).ToList();
        if (areas.Count + providers.Count < 2)
        {
            return;
        }

        // Where people live is the map: one clinic far away would make a dot of the county.
        List<GeoPoint> homes = [.. areas.Select(area => area.Middle ?? default)];
        var frame = Frame.Around(homes.Count > 1 ? homes : [.. homes, .. providers.Select(each => each.Provider.Location ?? default)]);
        var outside = providers.RemoveAll(each => !frame.Holds(each.Provider.Location ?? default));
        page.Raw("<section>").Said("h2", "map.title").Raw("<figure><figcaption>");
        Finding(page, numbers, areas);
        page.Said("p class=\"quiet\"", outside switch { 0 => "map.north", 1 => "map.outside.one", _ => "map.outside" }, outside).Raw("</figcaption>");
        page.Raw($"<svg class=\"map\" role=\"img\" viewBox=\"0 0 {ReportWriter.At(Width)} {ReportWriter.At(frame.Height)}\" aria-label=\"")
            .Raw(ReportWriter.Encoded(words.Say("report.map.label"))).Raw("\">\n");
        var most = Math.Max(1, areas.Count == 0 ? 1 : areas.Max(area => area.Missing));
        foreach (var area in areas)
        {
            var (x, y) = frame.At(area.Middle ?? default);
            var radius = area.Missing == 0 ? 2 : Math.Max(3, MostRadius * Math.Sqrt((double)area.Missing / most));
            page.Raw($"<circle class=\"{(area.Missing == 0 ? "calm" : "missing")}\" cx=\"{ReportWriter.At(x)}\" cy=\"{ReportWriter.At(y)}\" r=\"{ReportWriter.At(radius)}\"><title>")
                .Raw(ReportWriter.Encoded(words.Say("report.map.area", words.Area(numbers.Input, area.Area), words.Whole(area.Missing)))).Raw("</title></circle>\n");
        }

        var largest = Math.Max(1, providers.Count == 0 ? 1 : providers.Max(each => each.Places));
        foreach (var (provider, places, unused) in providers)
        {
            var (x, y) = frame.At(provider.Location ?? default);
            var side = Math.Max(3, MostSide * Math.Sqrt((double)places / largest) / 2);
            page.Raw($"<rect class=\"provider\" x=\"{ReportWriter.At(x - (side / 2))}\" y=\"{ReportWriter.At(y - (side / 2))}\" width=\"{ReportWriter.At(side)}\" height=\"{ReportWriter.At(side)}\"><title>")
                .Raw(ReportWriter.Encoded(words.Say("report.map.provider", provider.Name, words.Whole(places), words.Whole(unused)))).Raw("</title></rect>\n");
        }

        Names(page, numbers, frame, areas);
        page.Raw("</svg>");
        Key(page);
        page.Raw("</figure>");
        page.Table(["area", "#waiting", "#breaches", "#missing"], numbers.Areas.OrderByDescending(area => area.Missing).Select(area => (IReadOnlyList<string>)
        [
            words.Area(numbers.Input, area.Area), Few(words, area.People), Few(words, area.Breaches), words.Whole(area.Missing),
        ]));
        page.Raw("</section>\n");
    }

    /// <summary>Small numbers of people are not told.</summary>
    private static string Few(ClearingWords words, int people) =>
        people is > 0 and < ReportNumbers.SmallNumber ? words.Say("report.few", ReportNumbers.SmallNumber) : words.Whole(people);

    private static void Finding(ClearingPage page, ReportNumbers numbers, List<AreaNumbers> areas)
    {
        if (areas.Count == 0 || areas[0].Missing == 0)
        {
            page.Said("p", "map.calm");
            return;
        }

        page.Said("p", "map.finding", page.Words.Area(numbers.Input, areas[0].Area), page.Words.Whole(areas[0].Missing));
    }

    /// <summary>Names where they do not cover each other, the greatest first.</summary>
    private static void Names(ClearingPage page, ReportNumbers numbers, Frame frame, List<AreaNumbers> areas)
    {
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        foreach (var area in areas)
        {
            var name = page.Words.Area(numbers.Input, area.Area);
            var (x, y) = frame.At(area.Middle ?? default);
            var most = Math.Max(1, areas[0].Missing);
            var above = area.Missing == 0 ? 6 : Math.Max(3, MostRadius * Math.Sqrt((double)area.Missing / most)) + 4;
            var half = name.Length * 3.6;
            var middle = Math.Clamp(x, half + 2, Width - half - 2);
            var box = (Left: middle - half, Top: y - above - 12, Right: middle + half, Bottom: y - above + 2);
            if (taken.Count >= MostNames || taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom))
            {
                continue;
            }

            taken.Add(box);
            page.Raw($"<text x=\"{ReportWriter.At(middle)}\" y=\"{ReportWriter.At(y - above)}\" text-anchor=\"middle\">{ReportWriter.Encoded(name)}</text>\n");
        }
    }

    private static void Key(ClearingPage page) => page
        .Raw("<p class=\"key\"><span><svg aria-hidden=\"true\" width=\"14\" height=\"14\"><circle class=\"missing\" cx=\"7\" cy=\"7\" r=\"6\"/></svg>").Said("span", "map.key.area")
        .Raw("</span><span><svg aria-hidden=\"true\" width=\"14\" height=\"14\"><rect class=\"provider\" x=\"2\" y=\"2\" width=\"10\" height=\"10\"/></svg>").Said("span", "map.key.provider")
        .Raw("</span></p>");

    /// <summary>North up; a degree east is as long as half a degree north about 60° north.</summary>
    private readonly record struct Frame(double West, double North, double Scale, double Height)
    {
        private const double EastToNorth = 0.5;

        public static Frame Around(IReadOnlyList<GeoPoint> points)
        {
            var (west, east) = (points.Min(p => p.LongitudeMicro), points.Max(p => p.LongitudeMicro));
            var (south, north) = (points.Min(p => p.LatitudeMicro), points.Max(p => p.LatitudeMicro));
            var wide = Math.Max(1, (east - west) * EastToNorth);
            var high = Math.Max(1, north - south);
            // A long country is drawn as high as it is wide and a half, not more.
            var scale = Math.Min((Width - (2 * Margin)) / wide, ((1.5 * Width) - (2 * Margin)) / high);
            var spare = Width - (2 * Margin) - (wide * scale);
            return new Frame(west - (spare / 2 / scale / EastToNorth), north, scale, (high * scale) + (2 * Margin));
        }

        /// <summary>Inside the drawing, or close enough to its edge to be seen.</summary>
        public bool Holds(GeoPoint point) => At(point) is var (x, y) && x is > 0 and < Width && y > 0 && y < Height;

        public (double X, double Y) At(GeoPoint point) =>
            (Margin + ((point.LongitudeMicro - West) * EastToNorth * Scale), Margin + ((North - point.LatitudeMicro) * Scale));
    }
}
