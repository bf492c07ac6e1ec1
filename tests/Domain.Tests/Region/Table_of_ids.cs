using Ledestjerne.Domain;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Table_of_ids
{
    private readonly IdTable<CaseId, string> table = new();

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 400)]
    [InlineData(3, 5_000)]
    public void Knows_what_a_dictionary_knows_in_the_same_order(int seed, int most)
    {
        var dice = new Random(seed);
        var ids = Enumerable.Range(0, most).Select(n => Id(dice.Next(), n)).ToArray();
        var known = new Dictionary<CaseId, string>();
        for (var step = 0; step < 20 * most; step++)
        {
            var id = ids[dice.Next(most)];
            if (dice.Next(5) < 2)
            {
                table.Remove(id, out var gone).ShouldBe(known.Remove(id, out var expected));
                gone.ShouldBe(expected);
            }
            else
            {
                table[id] = known[id] = $"{step}";
            }

            var other = ids[dice.Next(most)];
            table.TryGetValue(other, out var found).ShouldBe(known.TryGetValue(other, out var there));
            found.ShouldBe(there);
        }

        table.ShouldBe(known);
        table.All.ShouldBe(known.Values);
        (table.Count, table.All.Count).ShouldBe((known.Count, known.Count));
    }

    [Fact]
    public void Says_where_something_stands_also_when_it_had_to_grow_for_it()
    {
        for (var n = 0; n < 100; n++)
        {
            table.Of(Id(7, n), out var known) = $"{n}";
            known.ShouldBeFalse();
        }

        table.Of(Id(7, 99), out var again).ShouldBe("99");
        again.ShouldBeTrue();
        Enumerable.Range(0, 100).ShouldAllBe(n => table[Id(7, n)] == $"{n}");
    }

    [Fact]
    public void Keeps_what_it_has_when_room_is_made_for_more()
    {
        for (var n = 0; n < 10; n++)
        {
            table.Add(Id(1, n), $"{n}");
        }

        table.Remove(Id(1, 3), out _).ShouldBeTrue();
        table.Remove(Id(1, 7), out _).ShouldBeTrue();
        table.EnsureCapacity(1_000);
        table.EnsureCapacity(3);
        table.Add(Id(1, 10), "10");

        table.All.ShouldBe(["0", "1", "2", "4", "5", "6", "10", "8", "9"]);
        table.TryGetValue(Id(1, 3), out _).ShouldBeFalse();
        table[Id(1, 9)].ShouldBe("9");
    }

    [Fact]
    public void Says_no_to_what_is_not_there_and_to_what_is_there_twice()
    {
        table.TryGetValue(Id(1, 1), out _).ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => table[Id(1, 1)]);
        table.Add(Id(1, 1), "one");
        Should.Throw<ArgumentException>(() => table.Add(Id(1, 1), "two"));
        table[Id(1, 1)].ShouldBe("one");
    }

    [Fact]
    public void Is_not_added_to_while_it_is_read()
    {
        table.Add(Id(1, 1), "one");
        table.Add(Id(1, 2), "two");
        foreach (var (id, _) in table)
        {
            table[id] = "changed";
        }

        table.All.ShouldBe(["changed", "changed"]);
        Should.Throw<InvalidOperationException>(() =>
        {
            foreach (var (id, _) in table)
            {
                table.Add(Id(2, 1), "three");
            }
        });
    }

    [Fact]
    public void May_be_told_of_what_is_there_and_what_is_not()
    {
        table.Add(Id(1, 1), "one");
        table.SendForSlot(Id(1, 1));
        table.SendForEntry(Id(1, 1));
        table.SendForEntry(Id(1, 2));
        table.All.ShouldBe(["one"]);
    }

    private static CaseId Id(int first, int second) => new(new Guid(first, 0, 0, BitConverter.GetBytes((long)second)));
}
