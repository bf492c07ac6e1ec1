using System.Text.Json;
using System.Text.Json.Serialization;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Tests.Loop;

/// <summary>All that a region remembers as text, in a fixed order, so that two states can be compared.</summary>
internal static class States
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new PlainDates() } };

    public static string Of(RegionState state) => string.Join('\n',
    [
        $"{state.DataHash} {state.OpenedOn} {state.LastCaseNumber}",
        .. state.Cases.OrderBy(each => each.File.Number).Select(each => each.GetType().Name + JsonSerializer.Serialize(each, each.GetType(), Options)),
        .. state.Places.Rows.OrderBy(each => (each.Site.Code, each.Service.Code)).Select(each => JsonSerializer.Serialize(each, Options)
            + string.Join(' ', Enumerable.Range(each.FirstWeek.Index, 30).Select(week => each[new Week(week)]))),
        .. state.People.OrderBy(each => each.Key.Value).Select(each => each.Key + JsonSerializer.Serialize(each.Value, Options)),
    ]);

    private sealed class PlainDates : JsonConverter<NodaTime.LocalDate>
    {
        public override NodaTime.LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, NodaTime.LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("uuuu-MM-dd", null));
    }
}
