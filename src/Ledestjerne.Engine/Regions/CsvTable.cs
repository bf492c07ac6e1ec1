using System.Globalization;
using System.Text;
using CsvHelper;

namespace Ledestjerne.Engine.Regions;

/// <summary>The columns one file must have, all of them and no other.</summary>
internal sealed record CsvSchema(string File, params string[] Columns);

/// <summary>
/// One file of a region, read whole. UTF-8 with or without byte order mark; comma, or semicolon as Norwegian
/// spreadsheets write. A missing file or column is reported once and then passes for empty, so that the rest is checked.
/// </summary>
internal sealed class CsvTable
{
    private CsvTable(string file, IReadOnlyList<CsvRow> rows)
    {
        File = file;
        Rows = rows;
    }

    /// <summary>As errors call it: the file that was read.</summary>
    public string File { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>A file that may be missing and then says nothing.</summary>
    public static CsvTable OpenIfThere(string folder, CsvSchema schema, RegionFindings findings) =>
        System.IO.File.Exists(RegionFile.Find(folder, schema.File).Path) ? Open(folder, schema, findings) : new CsvTable(schema.File, []);

    public static CsvTable Open(string folder, CsvSchema schema, RegionFindings findings)
    {
        var (path, file) = RegionFile.Find(folder, schema.File);
        if (!System.IO.File.Exists(path))
        {
            findings.Add(file, 0, file, "no such file", $"a file with the columns {string.Join(", ", schema.Columns)}, here or in the folder above");
            return new CsvTable(file, []);
        }

        var text = RegionText.Read(path, file, findings);
        using var reader = CsvReader.FromText(text, Options(text, file, findings));
        if (!reader.Read())
        {
            findings.Add(file, 1, file, "an empty file", $"a header with the columns {string.Join(", ", schema.Columns)}");
            return new CsvTable(file, []);
        }

        var header = Values(reader);
        return new CsvTable(file, ReadRows(reader, file, header.Length, ReadHeader(header, file, schema, findings), findings));
    }

    /// <summary>What stands in a column, for others to refer to; also from rows that are wrong elsewhere.</summary>
    public HashSet<string> Keys(string column) => [.. Rows.Select(r => r.Raw(column)).OfType<string>().Where(v => v.Length > 0)];

    /// <summary>Reports every row whose key an earlier row has.</summary>
    public void RequireUnique(params string[] columns)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var key = string.Join(" + ", columns.Select(row.Raw));
            if (!seen.TryAdd(key, row.Line))
            {
                row.Wrong(columns[0], key, $"each once; also on line {seen[key]}");
            }
        }
    }

    private static CsvReaderOptions Options(string text, string file, RegionFindings findings)
    {
        var header = text.AsSpan(0, text.IndexOf('\n') is var end && end >= 0 ? end : text.Length);
        return new CsvReaderOptions
        {
            HasHeader = false,
            Separator = header.Count(';') > header.Count(',') ? ';' : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,

            // Every line break ends a row, so that one forgotten quote does not swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = bad => findings.Add(
                file, (int)bad.LineNumber, "quotes", bad.RawRecord, "a quote only around a whole field on one line, doubled inside it"),
        };
    }

    private static Dictionary<string, int> ReadHeader(string[] header, string file, CsvSchema schema, RegionFindings findings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i].Trim();
            if (!schema.Columns.Contains(name))
            {
                findings.Add(file, 1, name, "a column of that name", ForbiddenColumn.Reason(name) ?? $"only {string.Join(", ", schema.Columns)}");
            }
            else if (!columns.TryAdd(name, i))
            {
                findings.Add(file, 1, name, "the column twice", "each column once");
            }
        }

        foreach (var missing in schema.Columns.Where(c => !columns.ContainsKey(c)))
        {
            findings.Add(file, 1, missing, "no such column", $"the columns {string.Join(", ", schema.Columns)}");
        }

        return columns;
    }

    private static List<CsvRow> ReadRows(
        CsvReader reader,
        string file,
        int width,
        Dictionary<string, int> columns,
        RegionFindings findings)
    {
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var row = new CsvRow(file, (int)reader.LineNumber, columns, Values(reader), findings);
            if (reader.FieldCount != width)
            {
                row.Wrong("fields", reader.FieldCount.ToString(CultureInfo.InvariantCulture), $"{width}, as in the header");
            }

            rows.Add(row);
        }

        return rows;
    }

    private static string[] Values(CsvReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(field => KnownWord.Keep(reader.GetString(field)))];
}

/// <summary>Reads a text file as strict UTF-8.</summary>
internal static class RegionText
{
    public static string Read(string path, string file, RegionFindings findings)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            findings.Add(file, 0, "encoding", "bytes that are not UTF-8", "UTF-8, with or without byte order mark");
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
