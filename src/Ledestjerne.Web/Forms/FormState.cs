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

    /// One of an enumeration by its name, as the form offers them; null, and told in these words, when it is none.
    public TEnum? Pick<TEnum>(string field, string wrong)
        where TEnum : struct, Enum
    {
        if (Enum.TryParse<TEnum>(this[field], out var picked) && Enum.IsDefined(picked))
            return picked;
        Wrong(field, wrong);
        return null;
    }

    public string? ErrorOf(string field) => _errors.FirstOrDefault(error => error.Field == field)?.Words;
}
