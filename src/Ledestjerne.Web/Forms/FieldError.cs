namespace Ledestjerne.Web.Forms;

/// What is wrong with one field, in words that say how to put it right.
/// <param name="Field">The field's id.</param>
public sealed record FieldError(string Field, string Words);
