using System.Collections.Immutable;

namespace Ledestjerne.Planning.Files;

/// <summary>A column that is understood; every other is carried along.</summary>
/// <param name="Name">Lower case with underscores.</param>
/// <param name="Aliases">Other names for it, written likewise.</param>
public sealed record Column(string Name, bool Required, params ImmutableArray<string> Aliases)
{
    public static Column Must(string name, params ImmutableArray<string> aliases) => new(name, true, aliases);

    public static Column May(string name, params ImmutableArray<string> aliases) => new(name, false, aliases);

    /// <summary>Upper or lower case, and a space or a hyphen for an underscore, are the same name.</summary>
    public bool IsNamed(string header)
    {
        var name = header.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        return name == Name || Aliases.Contains(name);
    }
}

/// <summary>The columns of one kind of file.</summary>
/// <param name="Kind">What the file is, in one word: <c>waiting</c>.</param>
public sealed record TableSchema(string Kind, params ImmutableArray<Column> Columns)
{
    public static readonly TableSchema Waiting = new(
        "waiting",
        Column.Must("id", "person"),
        Column.Must("service", "tjeneste"),
        Column.Must("severity", "alvorlighet"),
        Column.Must("waiting_since", "venter_siden"),
        Column.Must("latest_start", "siste_frist", "frist"),
        Column.May("earliest_start", "tidligste_start"),
        Column.May("place", "kommune", "sted"),
        Column.May("area", "område"),
        Column.May("chosen", "valgt"),
        Column.May("max_travel_minutes", "maks_reise_minutter"),
        Column.May("group", "gruppe"),
        Column.May("sex", "kjønn"),
        Column.May("age", "alder"),
        Column.May("birth_year", "fødselsår"));

    public static readonly TableSchema Capacity = new(
        "capacity",
        Column.Must("provider", "tjenesteyter"),
        Column.Must("service", "tjeneste"),
        Column.Must("week", "uke"),
        Column.Must("places", "plasser"));

    public static readonly TableSchema Providers = new(
        "providers",
        Column.Must("id", "provider", "tjenesteyter"),
        Column.May("name", "navn"),
        Column.May("kind", "slag"),
        Column.May("coordinates", "koordinater"),
        Column.May("latitude", "breddegrad"),
        Column.May("longitude", "lengdegrad"),
        Column.May("country", "land"),
        Column.May("approved_from", "godkjent_fra"),
        Column.May("approved_to", "godkjent_til"));

    public static readonly TableSchema Municipalities = new(
        "municipalities",
        Column.Must("number", "nummer"),
        Column.Must("name", "navn"),
        Column.Must("latitude", "breddegrad"),
        Column.Must("longitude", "lengdegrad"));

    /// <summary>What the header must and may hold, in words.</summary>
    public string InWords
    {
        get
        {
            var may = Columns.Where(c => !c.Required).Select(c => c.Name).ToList();
            var must = string.Join(", ", Columns.Where(c => c.Required).Select(c => c.Name));
            return may.Count == 0 ? $"a header with {must}" : $"a header with {must}, and if known {string.Join(", ", may)}";
        }
    }
}

/// <summary>The first line of a file: which column is where.</summary>
public sealed class TableHeader
{
    private readonly Dictionary<string, int> known;

    private TableHeader(ImmutableArray<string> names, Dictionary<string, int> known, CsvFormat format)
    {
        (Names, this.known, Format) = (names, known, format);
        Extra = [.. Enumerable.Range(0, names.Length).Except(known.Values)];
        ExtraNames = [.. Extra.Select(at => names[at])];
    }

    /// <summary>As they stand in the file.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Where the columns are that are only carried along.</summary>
    public ImmutableArray<int> Extra { get; }

    public ImmutableArray<string> ExtraNames { get; }

    public CsvFormat Format { get; }

    /// <returns>-1 when the file has no such column.</returns>
    public int At(string column) => known.GetValueOrDefault(column, -1);

    /// <summary>What the file calls it.</summary>
    public string Called(string column) => At(column) is var at && at >= 0 ? Names[at] : column;

    /// <returns>Nothing, when the header cannot be used; then it has been told why.</returns>
    public static TableHeader? Read(string file, CsvLine line, CsvFormat format, TableSchema schema, Faults faults)
    {
        var names = new List<string>();
        if (!CsvFields.Split(line.Text, format.Separator, names))
        {
            faults.AddUnusable(new Fault(file, line.Number, "line", Fault.Show(line.Text), schema.InWords));
            return null;
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var sound = true;
        void Wrong(string column, string found, string allowed)
        {
            sound = false;
            faults.AddUnusable(new Fault(file, line.Number, column, found, allowed));
        }

        for (var at = 0; at < names.Count; at++)
        {
            var column = schema.Columns.FirstOrDefault(c => c.IsNamed(names[at]));
            if (column is not null && !known.TryAdd(column.Name, at))
            {
                Wrong(Fault.Show(names[at]), $"the column {column.Name} a second time", "each column once");
            }
        }

        foreach (var missing in schema.Columns.Where(c => c.Required && !known.ContainsKey(c.Name)))
        {
            var also = missing.Aliases.IsEmpty ? "" : $" (or {string.Join(", ", missing.Aliases)})";
            Wrong(missing.Name + also, "no such column", schema.InWords);
        }

        return sound ? new TableHeader([.. names], known, format) : null;
    }
}
