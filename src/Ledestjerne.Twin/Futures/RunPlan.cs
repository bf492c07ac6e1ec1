using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>How long a run is and what chance it has.</summary>
/// <param name="From">A Monday: the first day that is measured.</param>
/// <param name="Weeks">Measured, 1–520.</param>
/// <param name="WarmUpWeeks">Lived before and not measured, 0–104.</param>
/// <param name="Seed">Of the first run; run r of every scenario has seed + r, so that scenarios share their people and their chance.</param>
/// <param name="Replications">Runs per scenario, 1–1,000.</param>
public sealed record RunPlan(LocalDate From, int Weeks, int WarmUpWeeks, ulong Seed, int Replications)
{
    public LocalDate End => From.PlusWeeks(Weeks);
}
