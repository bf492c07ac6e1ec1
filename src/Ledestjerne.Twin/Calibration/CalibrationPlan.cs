using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>How a calibration lives and how far it goes.</summary>
/// <param name="Until">The life ends this day; what is measured lies before it.</param>
/// <param name="Weeks">Measured, 4–104.</param>
/// <param name="WarmUpWeeks">Lived before and not measured, 0–104.</param>
/// <param name="Seed">Added to each region's own; run r has seed + r.</param>
/// <param name="Replications">Runs with different chance, 1–100; from two on the figures have intervals.</param>
/// <param name="Rounds">Lives at most, 1–50; the first is the region as its files are.</param>
/// <param name="Tolerance">Published and simulated may differ by so much of the published, 0–1.</param>
public sealed record CalibrationPlan(
    LocalDate Until, int Weeks, int WarmUpWeeks, int Seed, int Replications, int Rounds, double Tolerance);
