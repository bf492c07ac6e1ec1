using System.Buffers;
using System.Text;

namespace Ledestjerne.Planning.Files;

/// <summary>One line into its fields and back. A field never goes over a line break, so that one forgotten quote cannot swallow the rest of a file.</summary>
public static class CsvFields
{
    private const char Quote = '"';

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",;\r\n\t");

    /// <summary>Comma, or semicolon as Norwegian spreadsheets write: whichever there is more of.</summary>
    public static char SeparatorOf(string header) => header.AsSpan().Count(';') > header.AsSpan().Count(',') ? ';' : ',';

    /// <param name="into">Emptied first.</param>
    /// <returns>False when a quote stands anywhere but around a whole field, or doubled inside one.</returns>
    public static bool Split(string line, char separator, List<string> into)
    {
        into.Clear();
        for (var at = 0; ;)
        {
            if (at < line.Length && line[at] == Quote)
            {
                if (!Quoted(line, ref at, into))
                {
                    return false;
                }
            }
            else
            {
                var rest = line.AsSpan(at);
                var length = rest.IndexOf(separator) is var found && found >= 0 ? found : rest.Length;
                if (rest[..length].Contains(Quote))
                {
                    return false;
                }

                into.Add(length == 0 ? "" : rest[..length].ToString());
                at += length;
            }

            if (at == line.Length)
            {
                return true;
            }

            if (line[at++] != separator)
            {
                return false;
            }
        }
    }

    /// <summary>The field as it is written, in quotes where it must be.</summary>
    public static string Written(string field)
    {
        var plain = !field.AsSpan().ContainsAny(NeedQuotes) && (field.Length == 0 || (field[0] != ' ' && field[^1] != ' '));
        return plain ? field : $"{Quote}{field.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}";
    }

    private static bool Quoted(string line, ref int at, List<string> into)
    {
        var field = new StringBuilder();
        for (var from = at + 1; ;)
        {
            var close = line.IndexOf(Quote, from);
            if (close < 0)
            {
                return false;
            }

            field.Append(line, from, close - from);
            if (close + 1 == line.Length || line[close + 1] != Quote)
            {
                at = close + 1;
                into.Add(field.ToString());
                return true;
            }

            field.Append(Quote);
            from = close + 2;
        }
    }
}
