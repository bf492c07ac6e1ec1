using System.Collections.Immutable;
using Ledestjerne.Domain;
using Ledestjerne.Twin;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Laboratory;

/// Something that can be tried, made of the running region's own services, sites and municipalities.
/// <param name="Code">Lower case with hyphens, as in forms and addresses.</param>
/// <param name="About">The services it is about; empty when it is about all of them.</param>
/// <param name="Name">What happens, as a headline without a full stop.</param>
/// <param name="Meaning">What is reckoned with, in one sentence.</param>
public sealed record Happening(
    string Code, ImmutableArray<Change> Changes, ImmutableArray<ServiceId> About, Func<Text, string> Name, Func<Text, string> Meaning);
