namespace Ledestjerne.Planning.Files;

/// <summary>How many places of each line of the input's places are taken, counted from the offers themselves.</summary>
internal static class PlacesTaken
{
    /// <exception cref="InvalidOperationException">Somebody is offered a place that is not there; a bug.</exception>
    public static int[] Of(Cleared cleared)
    {
        var input = cleared.Input;
        var lines = new Dictionary<(string Provider, string Service, int Week), int>(input.Places.Length);
        for (var line = 0; line < input.Places.Length; line++)
        {
            lines.Add((input.Places[line].Provider, input.Places[line].Service, input.Places[line].Week.Index), line);
        }

        var taken = new int[input.Places.Length];
        foreach (var offer in cleared.Offers)
        {
            var (provider, service) = (input.Providers[offer.Provider].Id, input.Waiting[offer.Person].Service);
            if (!lines.TryGetValue((provider, service, offer.Week.Index), out var line) || ++taken[line] > input.Places[line].Places)
            {
                throw new InvalidOperationException(
                    $"'{input.Waiting[offer.Person].Id}' is offered a place that is not there: {provider}, {service}, {offer.Week}.");
            }
        }

        return taken;
    }
}
