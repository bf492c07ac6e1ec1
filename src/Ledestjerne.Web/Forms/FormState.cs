using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Forms;

/// What was filled in and what is wrong with it, so that a form comes back as it was sent.
public sealed class FormState
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<FieldError> _errors = [];

    public static FormState Empty => new();

    public IReadOnlyList<FieldError> Errors => _errors;

    public bool IsRight => _errors.Count == 0;

    /// Empty when the field was not sent. White space around is dropped.
    public string this[string field] => _values.GetValueOrDefault(field, "");

    public static FormState From(Microsoft.AspNetCore.Http.IFormCollection form)
    {
        var state = new FormState();
        foreach (var (field, value) in form)
            state._values[field] = value.ToString().Trim();
        return state;
    }

    public FormState With(string field, string value)
    {
        _values[field] = value;
        return this;
    }

    public FormState Wrong(string field, string words)
    {
        _errors.Add(new FieldError(field, words));
        return this;
    }

    /// One of an enumeration by its name; null when it is none, and then told what was sent and what can be.
    /// <param name="among">Those the form offers; all of them when null.</param>
    public TEnum? Pick<TEnum>(string field, Text text, IReadOnlyList<TEnum>? among = null)
        where TEnum : struct, Enum
    {
        among ??= Enum.GetValues<TEnum>();
        foreach (var each in among)
            if (each.ToString() == this[field])
                return each;
        Wrong(field, this[field].Length == 0 ? text["work.pickone"] : text["form.notone", this[field], text.Listed(among.Select(each => text.Of(each)))]);
        return null;
    }

    public string? ErrorOf(string field) => _errors.FirstOrDefault(error => error.Field == field)?.Words;
}
