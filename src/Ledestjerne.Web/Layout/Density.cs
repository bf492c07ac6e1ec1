namespace Ledestjerne.Web.Layout;

/// People read at 18 px in a narrow column; work lists are 16 px and as wide as the screen.
public enum Density { People, Work }
