using Ledestjerne.Domain;
using Ledestjerne.Twin;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Laboratory;

/// Says what a trial showed, with how sure it is.
/// <param name="name">Of a service.</param>
public sealed class FindingWords(Text text, SpokenNumber numbers, Func<ServiceId, string> name)
{
    private static readonly FutureFigure[] Told = [FutureFigure.MeanWaitDays, FutureFigure.Breaches, FutureFigure.WaitingAtEnd, FutureFigure.RefusedShare];

    /// Where waits look shorter because those who have waited longest wait on, the queue comes first.
    private static readonly FutureFigure[] ToldOfLonger = [FutureFigure.WaitingAtEnd, FutureFigure.Breaches, FutureFigure.RefusedShare];

    /// What is sure of a service, else that nothing is; at least one sentence.
    public IReadOnlyList<string> Of(ServiceFigures service)
    {
        var looksBetter = TrialFindings.LooksBetterThanItIs(service);
        List<string> sure = [.. (looksBetter ? ToldOfLonger : Told).Where(figure => TrialFindings.IsSeen(service, figure)).Select(figure => Sure(service, figure))];
        if (looksBetter)
            sure.Add(text["lab.wait.began", BeforeAndAfter(service, FutureFigure.MeanWaitDays)]);
        return sure.Count > 0 ? sure : [Unsure(service)];
    }

    /// "87 dager (71–102)"; a dash when nobody started.
    public string Value(FutureFigure figure, Estimate estimate) => !estimate.IsKnown ? "–"
        : !double.IsFinite(estimate.High) ? Number(figure, estimate.Mean)
        : $"{Number(figure, estimate.Mean)} {text["figure.within", Number(figure, Math.Max(0, estimate.Low)), Number(figure, estimate.High)]}";

    /// "−5 (−9 til −1)", and that it may be chance when nought is within, or when too little is lived to tell.
    public string Difference(Estimate estimate)
    {
        if (!estimate.IsKnown)
            return "–";
        if (!double.IsFinite(estimate.High))
            return text["lab.chance", Signed(estimate.Mean)];
        if (estimate is { Low: 0, High: 0 })
            return "0";
        var said = text["lab.difference", Signed(estimate.Mean), Signed(estimate.Low), Signed(estimate.High)];
        return estimate.IsClear ? said : text["lab.chance", said];
    }

    public string Number(FutureFigure figure, double value) => figure switch
    {
        FutureFigure.PlaceOccupancy or FutureFigure.RefusedShare => numbers.Percent((decimal)value),
        FutureFigure.MeanWaitDays => numbers.Decimal((decimal)Math.Round(value, 1)),
        _ => numbers.Whole((long)Math.Round(value)),
    };

    private string Sure(ServiceFigures service, FutureFigure figure)
    {
        var difference = service.Scenarios[1][figure].Difference;
        var (least, most) = difference.Mean < 0 ? (-difference.High, -difference.Low) : (difference.Low, difference.High);
        return text[Key(figure, difference.Mean < 0), [Name(service), .. BeforeAndAfter(service, figure), Apart(figure, least), Apart(figure, most)]];
    }

    /// What too few lives show, which may all be chance.
    private string Untold(ServiceFigures service)
    {
        var queue = BeforeAndAfter(service, FutureFigure.WaitingAtEnd);
        return service.Scenarios.All(each => each[FutureFigure.MeanWaitDays].Value.IsKnown)
            ? text["lab.few", [Name(service), .. queue, .. BeforeAndAfter(service, FutureFigure.MeanWaitDays)]]
            : text["lab.few.queue", [Name(service), .. queue]];
    }

    private object[] BeforeAndAfter(ServiceFigures service, FutureFigure figure) =>
        [.. service.Scenarios.Take(2).Select(each => Number(figure, each[figure].Value.Mean))];

    /// Shares differ by points.
    private string Apart(FutureFigure figure, double value) =>
        figure == FutureFigure.RefusedShare ? numbers.Decimal((decimal)Math.Round(value * 100, 1)) : Number(figure, value);

    /// The wait tells most, where anybody started; the queue there always is.
    private string Unsure(ServiceFigures service)
    {
        var wait = service.Scenarios[1][FutureFigure.MeanWaitDays].Difference;
        var figure = wait.IsKnown && double.IsFinite(wait.High) ? FutureFigure.MeanWaitDays : FutureFigure.WaitingAtEnd;
        var difference = service.Scenarios[1][figure].Difference;
        if (!double.IsFinite(difference.High))
            return Untold(service);
        return difference is { Low: 0, High: 0 }
            ? text["lab.same", Name(service)]
            : text[
                figure == FutureFigure.MeanWaitDays ? "lab.unsure.wait" : "lab.unsure.queue",
                [Name(service), .. BeforeAndAfter(service, figure), Signed(difference.Low), Signed(difference.High)]];
    }

    /// What people say themselves, as "Jeg vet ikke – hjelp meg å finne ut", is quoted.
    private string Name(ServiceFigures service) => service.Service is not { } one ? text["lab.allservices"]
        : name(one) is var said && said.Contains('–') ? text["lab.quoted", said]
        : Terms.Lower(said);

    private string Signed(double value)
    {
        var rounded = Math.Round((decimal)value, Math.Abs(value) < 20 ? 1 : 0);
        return (rounded > 0 ? "+" : "") + numbers.Decimal(rounded);
    }

    private static string Key(FutureFigure figure, bool isLess) => (figure, isLess) switch
    {
        (FutureFigure.MeanWaitDays, true) => "lab.wait.less",
        (FutureFigure.MeanWaitDays, false) => "lab.wait.more",
        (FutureFigure.Breaches, true) => "lab.breaches.less",
        (FutureFigure.Breaches, false) => "lab.breaches.more",
        (FutureFigure.RefusedShare, true) => "lab.refused.less",
        (FutureFigure.RefusedShare, false) => "lab.refused.more",
        (_, true) => "lab.queue.less",
        (_, false) => "lab.queue.more",
    };
}
