using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;
using Ledestjerne.Web.Regional;

namespace Ledestjerne.Web.Openness;

/// One service as the public may see it; empty is hidden because it could tell of somebody.
/// <param name="ExpectedWaitDays">Of those who wait now.</param>
/// <param name="MeanWaitDays">Of those who started in the last 13 weeks.</param>
public sealed record PublicService(
    Service Service, int? Waiting, int? ExpectedWaitDays, int? MeanWaitDays, int? Started, int? Breaches, int Free);

/// The deadlines one body missed, by kind, with their sum.
public sealed record PublicBody(ProviderId Body, IReadOnlyList<int?> Counts, int? Total);

/// The region's figures with everything hidden that could be led back to a person.
public sealed record PublicFigures(IReadOnlyList<PublicService> Services, IReadOnlyList<PublicBody> Bodies)
{
    private const int Weeks = RegionPicture.WeeksOfMisses;

    public static PublicFigures Of(RegionPicture picture)
    {
        var waiting = Suppression.Row([.. picture.Services.Select(each => each.Waiting)]);
        var started = Suppression.Row([.. picture.Services.Select(each => Sum(each, week => week.Started))]);
        var breaches = Suppression.Row([.. picture.Services.Select(each => Sum(each, week => week.Breaches))]);
        var services = picture.Services.Select((each, at) => new PublicService(
            each.Service,
            waiting[at],
            Suppression.Figure(each.Forecast.Waiting, each.Forecast.MeanWaitDays),
            MeanWait(each),
            started[at],
            breaches[at],
            each.Free));
        return new PublicFigures([.. services], BodiesOf(picture));
    }

    /// Each kind's sum and each body's sum are shown, so the table is protected both ways.
    private static IReadOnlyList<PublicBody> BodiesOf(RegionPicture picture)
    {
        var counts = Suppression.Table([.. picture.Missed.Select(each => each.Counts.ToArray())]);
        return [.. picture.Missed.Select((each, at) => new PublicBody(each.Body, counts[at], Suppression.Count(each.Total)))];
    }

    private static int? MeanWait(ServicePicture service)
    {
        var weeks = service.Weeks.TakeLast(Weeks).ToList();
        var started = weeks.Sum(week => week.Started);
        return started == 0 ? null : Suppression.Figure(started, (int)(weeks.Sum(week => week.DaysWaited) / started));
    }

    private static int Sum(ServicePicture service, Func<ServiceWeek, int> number) => service.Weeks.TakeLast(Weeks).Sum(number);
}
