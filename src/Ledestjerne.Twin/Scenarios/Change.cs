using System.Collections.Immutable;
using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>Weeks of the run, the first one measured is 1; both ends included.</summary>
/// <param name="To">Empty: to the end.</param>
public readonly record struct RunWeeks(int From, int? To = null)
{
    public static readonly RunWeeks All = new(1);

    public bool Contains(int week) => week >= From && (To is not { } to || week <= to);
}

/// <summary>When the person may choose among providers.</summary>
public enum FreeChoiceWhen
{
    Always,

    /// <summary>As in today's law at its narrowest: the nearest public provider until the deadline has passed.</summary>
    AfterBreach,
}

/// <summary>What decides where new places are opened.</summary>
public enum OpeningRule
{
    /// <summary>Where the graver wait is longest against the guideline.</summary>
    ByNeed,

    /// <summary>Where most is done already, as activity-based funding rewards it.</summary>
    ByActivity,
}

/// <summary>One thing that is different. It is data; what it does to the region stands beside where it is applied.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>More or fewer places of a service.</summary>
    /// <param name="Site">Empty: over all sites that have places, in proportion.</param>
    /// <param name="PerWeek">Places a week on top, −2,000 to 2,000; of beds the number of beds.</param>
    public sealed record MorePlaces(ServiceId Service, SiteId? Site, int PerWeek, RunWeeks Weeks) : Change;

    /// <summary>Places of a service, or of all, at so many per cent of what they are.</summary>
    /// <param name="Service">Empty: all.</param>
    /// <param name="Percent">0–500; 100 changes nothing.</param>
    public sealed record ScaledPlaces(ServiceId? Service, int Percent, RunWeeks Weeks) : Change;

    /// <summary>A site, or one service there, is closed.</summary>
    public sealed record ClosedSite(SiteId Site, ServiceId? Service, RunWeeks Weeks) : Change;

    /// <summary>A provider that is not there today, approved and with one site.</summary>
    public sealed record NewProvider(
        string Code, string Name, ProviderKind Kind, MunicipalityId Municipality, ImmutableArray<ServicePlaces> Offers, RunWeeks Weeks) : Change;

    /// <summary>Another staffing norm with the same staff: at 125 per cent of today's norm four fifths of the places are left.</summary>
    /// <param name="Service">Empty: all.</param>
    /// <param name="Percent">Of today's norm, 50–300.</param>
    public sealed record StaffingNorm(ServiceId? Service, int Percent, RunWeeks Weeks) : Change;

    /// <summary>Providers of a kind are approved, or are not, whatever their approvals say today.</summary>
    /// <param name="Service">Empty: every service their sites offer.</param>
    public sealed record ApprovalOfKind(ProviderKind Kind, ServiceId? Service, bool Approved, RunWeeks Weeks) : Change;

    public sealed record FreeChoice(FreeChoiceWhen When) : Change;

    /// <summary>An office reads each granted right before it counts, as purchaser offices do: later, and some are turned away.</summary>
    /// <param name="WorkingDays">Added before the assessment, 0–60.</param>
    /// <param name="TurnedAwayPercent">Of the needs that the professional would have granted, 0–90.</param>
    public sealed record Gatekeeping(int WorkingDays, int TurnedAwayPercent) : Change;

    /// <summary>So many places a week are added in the region every fourth week, and a rule says where.</summary>
    /// <param name="PerWeek">1–500 each time.</param>
    public sealed record Opening(OpeningRule Rule, int PerWeek, RunWeeks Weeks) : Change;

    /// <summary>Needs of a service, or of all, at so many per cent of what they are.</summary>
    /// <param name="Percent">0–1,000.</param>
    public sealed record ScaledNeeds(ServiceId? Service, int Percent, RunWeeks Weeks) : Change;

    /// <summary>An influenza wave: more emergencies and needs of the old, and staff on sick leave.</summary>
    /// <param name="NeedsPercent">Of what they are, in emergency help and for everybody of 67 and more, 100–1,000.</param>
    /// <param name="StaffSickPercent">Of the places that are lost while it lasts, 0–90.</param>
    public sealed record Influenza(int NeedsPercent, int StaffSickPercent, RunWeeks Weeks) : Change;

    /// <summary>A storm cuts municipalities off: sites there are closed, and who lives there cannot travel out.</summary>
    public sealed record Storm(ImmutableArray<MunicipalityId> Municipalities, RunWeeks Weeks) : Change;
}

/// <summary>Places a week of one service; of beds the number of beds.</summary>
/// <param name="PerWeek">0–2,000.</param>
public readonly record struct ServicePlaces(ServiceId Service, int PerWeek);
