using Ledestjerne.Domain;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Session;

/// Someone the demonstration lets you be.
/// <param name="Id">Stable, made of a–z, 0–9 and hyphen; kept in the session cookie.</param>
/// <param name="Where">The place the role is held: a ward, a municipality, the region. Empty for a person.</param>
/// <param name="About">One sentence that helps to choose: what this visitor has waiting.</param>
/// <param name="As">Who acts in the region when this visitor does something.</param>
public sealed record DemoVisitor(string Id, Role Role, string Name, Said Where, Said About, Actor As);
