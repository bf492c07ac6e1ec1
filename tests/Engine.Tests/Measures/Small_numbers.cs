using Ledestjerne.Domain;
using Ledestjerne.Engine.Measures;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests.Measures;

public sealed class Small_numbers
{
    [Fact]
    public void From_one_to_four_are_hidden_and_nought_is_not()
    {
        Enumerable.Range(0, 7).Select(Suppression.Count).ShouldBe([0, null, null, null, null, 5, 6]);
    }

    [Fact]
    public void Hide_the_figure_that_rests_on_them()
    {
        Suppression.Figure(4, 61).ShouldBeNull();
        Suppression.Figure(5, 61).ShouldBe(61);
    }

    [Fact]
    public void Alone_in_a_row_take_the_next_smallest_with_them() =>
        Suppression.Row([3, 40, 17, 0]).ShouldBe([null, 40, null, 0]);

    [Fact]
    public void That_are_all_ones_take_another_with_them() =>
        Suppression.Row([1, 1, 30, 8]).ShouldBe([null, null, 30, null]);

    [Fact]
    public void That_are_several_and_unequal_are_enough() =>
        Suppression.Row([2, 3, 30]).ShouldBe([null, null, 30]);

    [Fact]
    public void Leave_a_row_without_any_as_it_is() => Suppression.Row([0, 5, 900]).ShouldBe([0, 5, 900]);

    /// <summary>Whoever knows the totals of rows and columns cannot reckon any hidden count: another table fits too.</summary>
    [Fact]
    public void Of_a_table_are_safe_in_rows_and_columns()
    {
        int[][] counts = [[3, 40, 17], [12, 9, 0], [60, 7, 25]];

        var shown = Suppression.Table(counts);

        shown[0][0].ShouldBeNull();
        for (var r = 0; r < 3; r++)
        {
            shown[r].Count(v => v is null).ShouldNotBe(1, $"row {r}");
            shown.Count(row => row[r] is null).ShouldNotBe(1, $"column {r}");
        }
    }

    [Fact]
    public void Measures_have_no_field_that_names_a_person_or_a_case()
    {
        Type[] figures = [typeof(ServiceWeek), typeof(BodyMissed)];

        figures.SelectMany(f => f.GetProperties()).Select(p => p.PropertyType)
            .ShouldAllBe(t => t != typeof(PersonId) && t != typeof(CaseId) && t != typeof(TextId) && t != typeof(string));
    }
}
