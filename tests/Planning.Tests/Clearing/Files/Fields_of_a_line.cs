using System.Text;
using Ledestjerne.Planning.Files;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Fields_of_a_line
{
    [Theory]
    [InlineData("", "[]")]
    [InlineData("a,b", "[a][b]")]
    [InlineData(",", "[][]")]
    [InlineData("\"a,b\",c", "[a,b][c]")]
    [InlineData("\"a \"\"b\"\"\",", "[a \"b\"][]")]
    [InlineData("\"\",\"\"", "[][]")]
    [InlineData(" a , b ", "[ a ][ b ]")]
    public void Are_split_at_the_separator_outside_quotes(string line, string fields) => Split(line).ShouldBe(fields);

    [Theory]
    [InlineData("\"a")]
    [InlineData("a,\"b")]
    [InlineData("a\"b,c")]
    [InlineData("\"a\"b,c")]
    [InlineData("\"")]
    [InlineData("a,\"\"\"")]
    public void Cannot_be_told_where_a_quote_stands_alone(string line) => Split(line).ShouldBe("malformed");

    [Theory]
    [InlineData("id,service", ',')]
    [InlineData("id;service", ';')]
    [InlineData("id", ',')]
    public void Are_separated_as_the_header_is(string header, char separator) => CsvFields.SeparatorOf(header).ShouldBe(separator);

    [Fact]
    public void Come_back_as_they_were_written()
    {
        var chance = new Random(7);
        const string letters = "ab,;\" å'";
        for (var round = 0; round < 2_000; round++)
        {
            var fields = Enumerable.Range(0, 1 + chance.Next(5))
                .Select(_ => string.Concat(Enumerable.Range(0, chance.Next(6)).Select(_ => letters[chance.Next(letters.Length)]))).ToList();
            var line = string.Join(';', fields.Select(CsvFields.Written));
            var back = new List<string>();

            CsvFields.Split(line, ';', back).ShouldBeTrue(line);
            back.ShouldBe(fields);
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+A1", "'+A1")]
    [InlineData("-2+3+cmd", "'-2+3+cmd")]
    [InlineData("-3", "-3")]
    [InlineData("+47 900 00 000", "+47 900 00 000")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("a=b", "a=b")]
    public void Are_written_so_that_no_spreadsheet_runs_them(string field, string written)
    {
        using var bytes = new MemoryStream();
        long disarmed;
        using (var csv = new CsvOut(bytes, CsvFormat.Plain, ["h"]))
        {
            csv.Field(field).EndRow();
            csv.Rows.ShouldBe(1);
            disarmed = csv.Disarmed;
        }

        Encoding.UTF8.GetString(bytes.ToArray()).ShouldBe($"h\n{written}\n");
        disarmed.ShouldBe(field == written ? 0 : 1);
    }

    private static string Split(string line)
    {
        var fields = new List<string>();
        return CsvFields.Split(line, ',', fields) ? string.Concat(fields.Select(f => $"[{f}]")) : "malformed";
    }
}
