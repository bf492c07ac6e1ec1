using Ledestjerne.Domain;
using Ledestjerne.Engine.Regions;

namespace Ledestjerne.Twin;

/// <summary>Which of the published areas a service is counted in.</summary>
internal static class CalibrationArea
{
    /// <returns>Nothing for municipal services and hospices, whose queues no statistics count.</returns>
    public static PublishedArea? Of(Service service) => service.Area switch
    {
        _ when service.Level != CareLevel.Specialist => null,
        ServiceArea.MentalHealth => PublishedArea.AdultMentalHealth,
        ServiceArea.ChildMentalHealth => PublishedArea.ChildMentalHealth,
        ServiceArea.Addiction => PublishedArea.Addiction,
        ServiceArea.Somatic or ServiceArea.Surgery or ServiceArea.Rehabilitation or ServiceArea.Habilitation => PublishedArea.Somatic,
        _ => null,
    };
}
