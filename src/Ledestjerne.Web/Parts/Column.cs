using Microsoft.AspNetCore.Components;

namespace Ledestjerne.Web.Parts;

public enum Sort { None, Ascending, Descending }

/// A column of a table.
/// <param name="SortHref">The address of the same table sorted by this column; null when it cannot be.</param>
public sealed record Column<TRow>(string Title, RenderFragment<TRow> Cell, bool IsNumber = false, string? SortHref = null, Sort Sort = Sort.None)
{
    /// A column that is only words.
    public static Column<TRow> OfWords(string title, Func<TRow, string> words) =>
        new(title, row => builder => builder.AddContent(0, words(row)));

    /// A column of numbers, set to the right; the caller speaks them.
    public static Column<TRow> OfNumbers(string title, Func<TRow, string> number) =>
        new(title, row => builder => builder.AddContent(0, number(row)), IsNumber: true);
}
