namespace Ledestjerne.Web.Forms;

/// One answer to pick.
/// <param name="Hint">A sentence below the label, when the label alone does not say enough.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
