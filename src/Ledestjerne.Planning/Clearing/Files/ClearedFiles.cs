using System.Collections.Immutable;

namespace Ledestjerne.Planning.Files;

/// <summary>Writes what came out of a run as tables, in the order of the waiting list.</summary>
/// <param name="create">Makes one of the files of <see cref="OutFile"/>; closed here.</param>
public sealed class ClearedFiles(ClearingRead read, Cleared cleared, ClearingWords words, Func<string, Stream> create)
{
    /// <summary>Between two looks at whether to stop.</summary>
    private const int RowsBetween = 4_096;

    private static readonly string[] OfferColumns =
    [
        "person", "service", "provider", "provider_name", "week", "week_begins", "wait_days", "travel_minutes", "choice_rank", "breach", "reason",
    ];

    private static readonly string[] UnplacedColumns = ["person", "service", "why", "full_provider", "breach", "reason"];

    private static readonly string[] ShortfallColumns =
        ["service", "service_name", "area", "area_name", "week", "places", "breaches_removed", "harm_per_place"];

    /// <summary>Fields before which an apostrophe was put.</summary>
    public long Disarmed { get; private set; }

    /// <param name="progress">Share of the people written.</param>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public void Write(Action<double> progress, CancellationToken cancel)
    {
        WriteOffers(progress, cancel);
        WriteUnplaced(progress, cancel);
        WriteShortfall();
        WritePlaceUse();
    }

    private void WriteOffers(Action<double> progress, CancellationToken cancel)
    {
        var ofProvider = read.Counts.FirstOrDefault(c => c.Schema == TableSchema.Providers)?.Carried ?? [];
        using var to = Begin(OutFile.Offers, [.. OfferColumns, .. ofProvider.Select(name => $"provider_{name}")], carries: true);
        foreach (var offer in cleared.Offers)
        {
            Beat(to.Rows, progress, cancel);
            var (person, provider) = (read.Input.Waiting[offer.Person], read.Input.Providers[offer.Provider]);
            to.Field(person.Id).Field(person.Service).Field(provider.Id).Field(provider.Name)
                .Field(offer.Week.ToString()).Field(Iso(offer.Week.Monday)).Field(offer.WaitDays).FieldOrEmpty(offer.TravelMinutes)
                .FieldOrEmpty(offer.ChoiceRank > 0 ? offer.ChoiceRank : null).Field(YesNo(offer.Breach))
                .Field(words.Offer(cleared, offer)).Fields(read.ProviderExtra[offer.Provider]).Fields(Carried(offer.Person)).EndRow();
        }

        Disarmed += to.Disarmed;
    }

    private void WriteUnplaced(Action<double> progress, CancellationToken cancel)
    {
        using var to = Begin(OutFile.Unplaced, UnplacedColumns, carries: true);
        foreach (var left in cleared.Unplaced)
        {
            Beat(cleared.Offers.Length + to.Rows, progress, cancel);
            var person = read.Input.Waiting[left.Person];
            to.Field(person.Id).Field(person.Service).Field(Word(left.Ground))
                .Field(left.FullProvider < 0 ? "" : read.Input.Providers[left.FullProvider].Id).Field(YesNo(left.Breach))
                .Field(words.Left(cleared, left)).Fields(Carried(left.Person)).EndRow();
        }

        Disarmed += to.Disarmed;
    }

    private void WriteShortfall()
    {
        using var to = Begin(OutFile.Shortfall, ShortfallColumns, carries: false);
        foreach (var missing in cleared.Shortfall)
        {
            to.Field(missing.Service).Field(cleared.Input.ServiceNames.GetValueOrDefault(missing.Service, missing.Service))
                .Field(missing.Area).Field(cleared.Input.AreaNames.GetValueOrDefault(missing.Area, missing.Area))
                .Field(missing.Week.ToString()).Field(missing.Places).Field(missing.BreachesRemoved).Field(missing.HarmPerPlace).EndRow();
        }

        Disarmed += to.Disarmed;
    }

    private void WritePlaceUse()
    {
        var taken = PlacesTaken.Of(cleared);
        for (var row = 0; row < read.Capacity.Length; row++)
        {
            read.Use.Add(read.Capacity[row], taken[row]);
        }

        Disarmed += read.Use.Disarmed;
        read.Use.Dispose();
    }

    private CsvOut Begin(string file, string[] columns, bool carries) => new(
        create(file), read.Waiting.Format, [.. columns, .. carries ? CarriedColumns.Named(read.Waiting.ExtraNames, columns) : []]);

    private ImmutableArray<string> Carried(int person) => read.Extra.IsEmpty ? [] : read.Extra[person];

    private void Beat(long rows, Action<double> progress, CancellationToken cancel)
    {
        if (rows % RowsBetween == 0)
        {
            cancel.ThrowIfCancellationRequested();
            progress((double)rows / read.Input.Waiting.Length);
        }
    }

    private static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Word(LeftGround ground) => ground switch
    {
        LeftGround.NoApprovedProvider => "no approved provider",
        LeftGround.NoneWithinTravel => "none within travel",
        LeftGround.NoneAmongChosen => "none among chosen",
        LeftGround.NoneAfterEarliestStart => "none after earliest start",
        LeftGround.CapacityExhausted => "capacity exhausted",
        LeftGround.GroupNotTogether => "group not together",
    };
}
