using System.Linq.Expressions;
using System.Reflection;

namespace Ledestjerne.Engine;

/// <summary>
/// A sealed record or record struct: its primary constructor's parameters in order. A struct of one field (an id, a
/// quantity with its unit) stands as that field alone.
/// </summary>
internal sealed class RecordForm
{
    private readonly ConstructorInfo constructor;
    private readonly (FieldForm Form, PropertyInfo Property, string Name)[] fields;
    private readonly bool bare;

    private RecordForm(Type type, ConstructorInfo constructor)
    {
        this.constructor = constructor;
        fields = [.. constructor.GetParameters().Select(each => (
            FieldForm.Of(each),
            type.GetProperty(each.Name!) ?? throw new NotSupportedException($"{type} has no property {each.Name}."),
            FieldForm.JsonName(each.Name!)))];
        bare = type.IsValueType && fields.Length == 1;
        foreach (var (form, property, _) in fields)
        {
            if (property.PropertyType != constructor.GetParameters().Single(each => each.Name == property.Name).ParameterType)
            {
                throw new NotSupportedException($"{type}.{property.Name} is not of its parameter's type.");
            }
        }
    }

    /// <summary>Null when the type is no sealed record with one primary constructor.</summary>
    public static RecordForm? Of(Type type)
    {
        var isRecord = type.IsSealed && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
        var constructors = type.GetConstructors();
        return isRecord && constructors.Length == 1 ? new RecordForm(type, constructors[0]) : null;
    }

    public Expression Write(Expression writer, Expression value)
    {
        if (bare)
        {
            return fields[0].Form.Write(writer, Expression.Property(value, fields[0].Property));
        }

        var held = Expression.Variable(value.Type);
        List<Expression> steps = [Expression.Assign(held, value)];
        for (var each = 0; each < fields.Length; each++)
        {
            steps.Add(FieldForm.Call(writer, nameof(LineWriter.Literal), FieldForm.Bytes(Before(each))));
            steps.Add(fields[each].Form.Write(writer, Expression.Property(held, fields[each].Property)));
        }

        steps.Add(FieldForm.Call(writer, nameof(LineWriter.Literal), FieldForm.Bytes(After)));
        return Expression.Block([held], steps);
    }

    public Expression Read(Expression reader)
    {
        if (bare)
        {
            return Expression.New(constructor, fields[0].Form.Read(reader, fields[0].Property.PropertyType));
        }

        var held = Expression.Variable(constructor.DeclaringType!);
        var arguments = fields.Select((field, each) => Expression.Block(
            FieldForm.Call(reader, nameof(LineReader.Expect), FieldForm.Bytes(Before(each))),
            field.Form.Read(reader, field.Property.PropertyType)));
        return Expression.Block(
            [held],
            Expression.Assign(held, Expression.New(constructor, arguments)),
            FieldForm.Call(reader, nameof(LineReader.Expect), FieldForm.Bytes(After)),
            held);
    }

    public Expression? Check(Expression value, string field)
    {
        var held = Expression.Variable(value.Type);
        List<Expression> checks = [.. fields
            .Select(each => each.Form.Check(Expression.Property(held, each.Property), bare ? field : $"{field}.{each.Name}"))
            .OfType<Expression>()];
        return checks.Count == 0 ? null : Expression.Block([held], [Expression.Assign(held, value), .. checks]);
    }

    private string After => fields.Length == 0 ? "{}" : "}";

    private string Before(int each) => $"{(each == 0 ? '{' : ',')}\"{fields[each].Name}\":";
}
