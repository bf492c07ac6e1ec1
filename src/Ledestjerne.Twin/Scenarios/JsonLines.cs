using System.Text;
using System.Text.Json;

namespace Ledestjerne.Twin;

/// <summary>On which line of a JSON text each value stands, by path: <c>changes[0].per_week</c>; the root has the empty path.</summary>
internal static class JsonLines
{
    /// <param name="text">Well-formed; of a name that comes twice in an object the last place counts.</param>
    public static Dictionary<string, int> Of(string text)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var open = new Stack<Container>();
        var (line, counted, name) = (1, 0, "");
        while (reader.Read())
        {
            var at = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, at - counted).Count((byte)'\n');
            counted = at;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString() ?? "";
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }

            var path = open.TryPeek(out var within) ? within.PathOf(name) : "";
            lines[path] = line;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push(new Container(path, reader.TokenType == JsonTokenType.StartArray));
            }
        }

        return lines;
    }

    private sealed class Container(string path, bool isArray)
    {
        private int next;

        public string PathOf(string name) => isArray ? $"{path}[{next++}]" : path.Length == 0 ? name : $"{path}.{name}";
    }
}
