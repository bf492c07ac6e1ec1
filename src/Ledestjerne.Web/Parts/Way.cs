namespace Ledestjerne.Web.Parts;

/// A link out of a place: what you can do now.
public sealed record Way(string Words, string Href);
