using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Regions;

/// <summary><c>stays.csv</c>, <c>stay_days.csv</c>, <c>onward.csv</c>, <c>seasons.csv</c>: what a region may say of life, and need not.</summary>
internal static class LifeTableFiles
{
    private const decimal LongestDays = 3_650;
    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(m => string.Create(CultureInfo.InvariantCulture, $"month_{m}"))];

    public static readonly CsvSchema Stays = new("stays.csv", "service", "spread", "mean_days", "median_days");
    public static readonly CsvSchema StayDays = new("stay_days.csv", "service", "days");
    public static readonly CsvSchema Onward = new("onward.csv", "service", "next", "percent");
    public static readonly CsvSchema Seasons = new("seasons.csv", ["service", .. Months]);

    public static ImmutableArray<CsvSchema> All { get; } = [Stays, StayDays, Onward, Seasons];

    public static LifeTables Read(Func<CsvSchema, CsvTable> table, IReadOnlySet<string> services)
    {
        var counted = ReadDays(table(StayDays), services);
        return new LifeTables(ReadStays(table(Stays), services, counted), ReadOnward(table(Onward), services), ReadSeasons(table(Seasons), services));
    }

    private static ILookup<ServiceId, decimal> ReadDays(CsvTable table, IReadOnlySet<string> services) =>
        table.Rows.ToLookup(r => Service(r, "service", services), r => r.Decimal("days", 0, LongestDays));

    private static FrozenDictionary<ServiceId, StayLength> ReadStays(CsvTable table, IReadOnlySet<string> services, ILookup<ServiceId, decimal> counted)
    {
        table.RequireUnique("service");
        var read = new Dictionary<ServiceId, StayLength>();
        foreach (var row in table.Rows)
        {
            var service = Service(row, "service", services);
            var spread = row.Word<StaySpread>("spread");
            var mean = row.Decimal("mean_days", 0, LongestDays);
            var median = row.Raw("median_days") is { Length: > 0 } ? row.Decimal("median_days", 0, LongestDays) : 0;
            ImmutableArray<decimal> days = [.. counted[service]];
            if (row.Sound && mean < 0.001m)
            {
                row.Wrong("mean_days", row.Raw("mean_days")!, "0.001 or more");
            }

            if (row.Sound && (spread == StaySpread.LogNormal) != (median > 0 && median < mean))
            {
                row.Wrong("median_days", row.Raw("median_days") ?? "", "less than mean_days for log-normal, otherwise empty");
            }

            if (row.Sound && (spread == StaySpread.Empirical) != (days.Length > 0))
            {
                row.Wrong("spread", row.Raw("spread")!, $"empirical when {StayDays.File} has rows of the service, and only then");
            }

            read[service] = new StayLength(service, spread, mean, median, days);
        }

        return read.ToFrozenDictionary();
    }

    private static FrozenDictionary<ServiceId, ImmutableArray<OnwardShare>> ReadOnward(CsvTable table, IReadOnlySet<string> services)
    {
        table.RequireUnique("service", "next");
        var read = table.Rows
            .Select(row => (Row: row, Share: new OnwardShare(
                Service(row, "service", services), Service(row, "next", services), row.Decimal("percent", 0, 100))))
            .ToList();
        foreach (var over in read.GroupBy(r => r.Share.Service).Where(g => g.Sum(r => r.Share.Percent) > 100))
        {
            over.Last().Row.Wrong("percent", over.Last().Row.Raw("percent")!, $"shares of {over.Key} that make at most 100");
        }

        return read.GroupBy(r => r.Share.Service).ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Share).ToImmutableArray());
    }

    private static FrozenDictionary<ServiceId, ImmutableArray<int>> ReadSeasons(CsvTable table, IReadOnlySet<string> services)
    {
        table.RequireUnique("service");
        var read = new Dictionary<ServiceId, ImmutableArray<int>>();
        foreach (var row in table.Rows)
        {
            ImmutableArray<int> months = [.. Months.Select(m => row.Whole(m, 0, 500))];
            if (row.Sound && months.Sum() is not (>= 1_190 and <= 1_210))
            {
                row.Wrong("month_1", $"months that make {months.Sum().ToString(CultureInfo.InvariantCulture)}", "twelve months that make 1200, give or take 10");
            }

            read[Service(row, "service", services)] = months;
        }

        return read.ToFrozenDictionary();
    }

    private static ServiceId Service(CsvRow row, string field, IReadOnlySet<string> services) =>
        new(row.Reference(field, services, ServicesFile.Schema.File));
}
