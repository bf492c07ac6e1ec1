using System.Security.Cryptography;
using System.Text;
using Ledestjerne.MatchingInstances;

namespace Ledestjerne.Matching.Tests;

public sealed class Instance_files
{
    private const string Csv = "C,0,0,0,0,2\nC,1,3,0,1,1\nP,0,5,0,8,0,-1,-1,840999,0:12 1:1034\nP,1,5,0,1,0,7,3,140999,\n";
    private const string Min = "c two\np min 5 6\nn 1 1\nn 2 1\nn 5 -2\na 1 3 0 1 12\na 1 4 0 1 1034\na 1 5 0 1 840999\n"
        + "a 2 5 0 1 140999\na 3 5 0 2 0\na 4 5 0 1 0\n";

    /// <summary>Other solvers were given these very bytes; the optima that are known are theirs.</summary>
    [Theory]
    [InlineData(1_000, true, "C2D79B307365C6A7EC2EE36E8E95358DD9E84D1C6512669B744FA6575CB55AFF", "224D84924F5FB6D81DB1A89CDFE63061E1E40DFDFAFFE98BA29BD6A01835EE2F")]
    [InlineData(1_000, false, "889E03D4868F5F2A652CD3F68404E8699901B4A23C924CA8F1FA7205029BA25D", "E7B944E763549FACD9E1813468A13FADA572EC30E271B4DCDDF7DABFA531CF33")]
    [InlineData(10_000, true, "168C504095A7E7E6FF749222C37CD2A0643E402695C113C5E091AD402958B0F9", "331D5E1BFDA67D1E72EB13D4FF0576B509116A3375699D133C1E4F8240418C2B")]
    public void Are_the_same_to_the_byte_on_every_machine(int patients, bool substitution, string csv, string min)
    {
        var instance = Instance.Draw(patients, substitution: substitution);

        Convert.ToHexString(SHA256.HashData(Written(instance, CsvForm.Write))).ShouldBe(csv);
        Convert.ToHexString(SHA256.HashData(Written(instance, DimacsForm.Write))).ShouldBe(min);
    }

    [Fact]
    public void Are_read_as_they_were_drawn_from_either_form()
    {
        var instance = Instance.Draw(700, seed: 5);

        Are_alike(CsvForm.Read(new MemoryStream(Written(instance, CsvForm.Write)), "m.csv"), instance.ToProblem());
        Are_alike(DimacsForm.Read(new MemoryStream(Written(instance, DimacsForm.Write)), "m.min"), instance.ToProblem());
    }

    [Fact]
    public void May_have_comments_line_ends_of_either_kind_and_none_at_the_end()
    {
        Are_alike(ReadCsv("# here\r\n" + Csv.Replace("\n", "\r\n").TrimEnd()), ReadCsv(Csv));
        Are_alike(ReadMin(Min.Replace("\n", "\r\n").TrimEnd()), ReadCsv(Csv));
        ReadCsv("").SeekerCount.ShouldBe(0);
        ReadMin("p min 1 0\nn 1 0\n").SeekerCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("X,0", "m.csv:1: found 'X'; allowed: C, P or #")]
    [InlineData("C,1,0,0,0,2", "m.csv:1: found 1; allowed: the next cell, a whole number from 0 to 0")]
    [InlineData("C,0,0,0,0,-2", "m.csv:1: found -2; allowed: capacity, a whole number from 0 to 1000000000")]
    [InlineData("C,0,0,0,0,2,3", "m.csv:1: found ','; allowed: the end of the line")]
    [InlineData("C,0,0,0,0", "m.csv:1: found the end of the file; allowed: ','")]
    [InlineData("C,0,0,0,0,2\nP,0,5,0,8,0,-2,-1,1,0:12", "m.csv:2: found -2; allowed: deadline, a whole number from -1 to 2147483647")]
    [InlineData("C,0,0,0,0,2\nP,0,5,0,8,0,-1,-1,1,1:12", "m.csv:2: found 1; allowed: a cell, a whole number from 0 to 0")]
    [InlineData("C,0,0,0,0,2\nP,0,5,0,8,0,-1,-1,1,0:102400000", "m.csv:2: found 102400000; allowed: a cost, a whole number from 0 to 102399999")]
    [InlineData("C,0,0,0,0,2\nP,0,5,0,8,0,-1,-1,99999999999999999999999,", "m.csv:2: found ", "allowed: overflowCost, a whole number from 0 to 102399999")]
    [InlineData("C,0,0,0,0,2\nP,0,5,0,8,0,-1,-1,1,0:12 ", "m.csv:2: found the end of the file; allowed: a cell, a whole number from 0 to 0")]
    [InlineData("C,0,0,0,0,2\nP,0,5,0,8,0,-1,-1,1,\nC,1,0,0,0,2", "m.csv:3: found 'C'; allowed: P or #")]
    [InlineData("C,0,0,0,0,2\nP,0,5,0,8,0,-1,-1,1,0:12 0:13", "m.csv:2: found cell 0 again; allowed: each cell once")]
    public void Say_where_a_table_is_wrong_and_what_is_allowed(string text, params string[] told) => Tells(() => ReadCsv(text), told);

    [Theory]
    [InlineData("p min 5 6", "p max 5 6", "m.min:2: found 'a'; allowed: 'i'")]
    [InlineData("p min 5 6", "p min 5 5", "m.min:11: found one more arc; allowed: as many as line p says")]
    [InlineData("p min 5 6", "p min 5 7", "found the end of the file; allowed: more arcs, as line p says")]
    [InlineData("n 5 -2", "n 5 -3", "m.min:6: found a sink that takes 3; allowed: one that takes all 2 patients")]
    [InlineData("n 5 -2", "n 2 -2", "m.min:5: found supply -2 of node 2; allowed: each node once, and one sink")]
    [InlineData("n 2 1", "n 2 2", "m.min:4: found 2; allowed: supply 1")]
    [InlineData("n 2 1", "n 9 1", "m.min:4: found 9; allowed: a node, a whole number from 1 to 5")]
    [InlineData("a 1 3 0 1 12", "a 1 2 0 1 12", "m.min:6: found an arc from node 1 to node 2; allowed: patient to cell")]
    [InlineData("a 1 3 0 1 12", "a 4 3 0 1 12", "m.min:6: found an arc from node 4 to node 3; allowed: patient to cell")]
    [InlineData("a 1 3 0 1 12", "a 1 3 0 2 12", "m.min:6: found 2; allowed: a capacity of 1")]
    [InlineData("a 1 3 0 1 12", "a 1 3 0 1 -12", "m.min:6: found -12; allowed: a cost, a whole number from 0 to 102399999")]
    [InlineData("a 1 3 0 1 12", "a 1 4 0 1 12", "m.min:7: found cell 1 again; allowed: each cell once")]
    [InlineData("a 1 3 0 1 12", "a 1 5 0 1 12", "m.min:8: found a second arc from node 1 to the sink; allowed: one")]
    [InlineData("a 3 5 0 2 0", "a 3 5 0 2 1", "m.min:10: found 1; allowed: a cost of 0")]
    [InlineData("a 2 5 0 1 140999", "a 2 4 0 1 140999", "found no arc from patient 2 to the sink; allowed: one")]
    [InlineData("a 4 5 0 1 0", "a 1 4 0 1 0", "m.min:11: found an arc of a patient after those of a later one")]
    [InlineData("a 4 5 0 1 0", "x", "m.min:11: found 'x'; allowed: c or a")]
    public void Say_where_a_flow_is_wrong_and_what_is_allowed(string line, string planted, string told) =>
        Tells(() => ReadMin(Min.Replace(line, planted)), told);

    private static void Tells(Func<MatchingProblem> read, params string[] told)
    {
        var message = Should.Throw<FormatException>(read).Message;
        foreach (var part in told)
        {
            message.ShouldContain(part);
        }
    }

    private static MatchingProblem ReadCsv(string text) => CsvForm.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "m.csv");

    private static MatchingProblem ReadMin(string text) => DimacsForm.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "m.min");

    private static byte[] Written(Instance instance, Action<Instance, Stream> write)
    {
        using var stream = new MemoryStream();
        write(instance, stream);
        return stream.ToArray();
    }

    private static void Are_alike(MatchingProblem one, MatchingProblem other) =>
        Draft.Of(one).ToString().ShouldBe(Draft.Of(other).ToString());
}
