using System.Globalization;
using System.Text;

namespace Ledestjerne.Engine;

/// <summary>The names of one enumeration as the journal writes them: <c>HomeCare</c> is <c>home-care</c>. Frozen like event names.</summary>
internal sealed class EnumNames
{
    private readonly Type type;
    private readonly Dictionary<int, byte[]> quoted = [];
    private readonly CodeTable<object> values = new();

    public EnumNames(Type type)
    {
        this.type = type;
        foreach (var name in Enum.GetNames(type))
        {
            var value = Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture);
            var kebab = Kebab(name);
            quoted.Add(value, Encoding.ASCII.GetBytes($"\"{kebab}\""));
            values.Add(Encoding.ASCII.GetBytes(kebab), value);
        }
    }

    public void Write(LineWriter writer, int value) => writer.Literal(quoted[value]);

    public int Read(LineReader reader) =>
        values.TryFind(reader.Quoted(), out var value) ? (int)value : throw reader.Unexpected($"a name of {type.Name}");

    public void Check(int value)
    {
        if (!quoted.ContainsKey(value))
        {
            throw Unencodable.Name(type, value);
        }
    }

    /// <summary>Words of a Pascal-cased name in lower case with hyphens between; digits stay with the word before.</summary>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        for (var each = 0; each < name.Length; each++)
        {
            if (each > 0 && char.IsUpper(name[each]))
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(name[each]));
        }

        return kebab.ToString();
    }
}
