using System.Text;
using Ledestjerne.Domain;
using Ledestjerne.Matching;
using Ledestjerne.Planning;
using Ledestjerne.Planning.Files;
using Shouldly;
using Xunit;
using static Ledestjerne.Tests.GivenFiles;

namespace Ledestjerne.Tests;

public sealed class Account_of_every_row
{
    private readonly GivenFiles files = new()
    {
        Waiting = Of($"{WaitingHeader}{Row(note: "=1+1")}\n{Row(id: "p2")}\n{Row(id: "p3")}\n{Row(id: "p4")}\n{Row(id: "p5", severity: "9")}\n"),
        Capacity = Of($"{CapacityHeader}a,knee,2026-W48,2\nb,knee,2026-W49,1\na,hip,2026-W49,1\na,knee,2026-W40,1\na,knee,2026-W50,x\n"),
        SetAside = true,
    };

    [Fact]
    public void Adds_up()
    {
        var read = files.Read().ShouldNotBeNull();
        var cleared = Clearing.Clear(read.Input, Order.Strict);

        var account = ClearingAccount.Of(read, cleared);

        (account.Rows, account.Offers, account.Unplaced, account.Rejected).ShouldBe((5, 3, 1, 1));
        (account.CapacityRows, account.Used, account.Unused, account.OutsideTheWeeks, account.CapacityRejected).ShouldBe((5, 2, 1, 1, 1));
        (account.Places, account.Taken).ShouldBe((4, 3));
    }

    [Fact]
    public void Is_seen_red_when_somebody_is_lost_or_doubled()
    {
        var read = files.Read().ShouldNotBeNull();
        var cleared = Clearing.Clear(read.Input, Order.Strict);

        Should.Throw<InvalidOperationException>(() => ClearingAccount.Of(read, cleared with { Unplaced = [] })).Message.ShouldContain("is not accounted for");
        Should.Throw<InvalidOperationException>(() => ClearingAccount.Of(read, cleared with { Offers = [.. cleared.Offers, cleared.Offers[0]] }))
            .Message.ShouldContain("accounted for twice");
        Should.Throw<InvalidOperationException>(() => ClearingAccount.Of(read with { NotAsked = 1 }, cleared)).Message.ShouldContain("does not add up");
    }

    [Fact]
    public void Is_seen_red_when_a_place_is_promised_that_is_not_there()
    {
        var read = files.Read().ShouldNotBeNull();
        var cleared = Clearing.Clear(read.Input, Order.Strict);
        var elsewhere = cleared.Offers[0] with { Week = cleared.Offers[0].Week.Plus(9) };

        Should.Throw<InvalidOperationException>(() => ClearingAccount.Of(read, cleared with { Offers = [elsewhere, .. cleared.Offers.Skip(1)] }))
            .Message.ShouldContain("a place that is not there");
    }

    [Fact]
    public void Comes_with_tables_that_carry_the_columns_along()
    {
        var written = new Dictionary<string, MemoryStream>();
        using var tables = new ClearingTables(
            new ClearingSources(new("w.csv", files.Waiting), new("c.csv", files.Capacity), null, [new("m.csv", files.Municipalities)]),
            new AskedFor(From, 26, [], "nb"),
            new ReadingRun(files.Faults, Create, true, _ => { }, CancellationToken.None));
        var read = tables.Read().ShouldNotBeNull();
        var files2 = new ClearedFiles(read, Clearing.Clear(read.Input, Order.Strict), ClearingWords.In("nb"), Create);

        files2.Write(_ => { }, CancellationToken.None);

        var offers = Lines(OutFile.Offers);
        offers[0].ShouldEndWith(",breach,reason,note");
        offers.Length.ShouldBe(4);
        Lines(OutFile.Unplaced).Length.ShouldBe(2);
        offers.Concat(Lines(OutFile.Unplaced)).Single(l => l.StartsWith("p1,", StringComparison.Ordinal)).ShouldEndWith(",'=1+1");
        files2.Disarmed.ShouldBe(1);
        Lines(OutFile.PlaceUse).Skip(1).ShouldBe(
            ["a,knee,2026-W40,1,0,1,outside the weeks", "a,knee,2026-W48,2,2,0,used", "b,knee,2026-W49,1,1,0,used", "a,hip,2026-W49,1,0,1,unused"]);

        Stream Create(string name) => written[name] = new MemoryStream();
        string[] Lines(string name) => Encoding.UTF8.GetString(written[name].ToArray()).TrimEnd('\n').Split('\n');
    }
}
