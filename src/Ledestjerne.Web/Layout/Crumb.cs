namespace Ledestjerne.Web.Layout;

/// A step on the way here, front page first. The page itself is not a crumb: its heading says where you are.
public sealed record Crumb(string Words, string Href);
