using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Engine;

/// <summary>How one type stands in the journal: expressions that write, read and check it, joined into one function per event.</summary>
/// <param name="Type">Without <see cref="Nullable{T}"/> around it.</param>
/// <param name="Optional">May be <c>null</c>.</param>
/// <param name="Nullability">What the compiler knows of the type's own arguments.</param>
internal sealed record FieldForm(Type Type, bool Optional, NullabilityInfo Nullability)
{
    private static readonly Dictionary<Type, string> Plain = new()
    {
        [typeof(Guid)] = nameof(LineWriter.Guid),
        [typeof(int)] = nameof(LineWriter.Int),
        [typeof(long)] = nameof(LineWriter.Long),
        [typeof(bool)] = nameof(LineWriter.Bool),
        [typeof(string)] = nameof(LineWriter.Code),
        [typeof(LocalDate)] = nameof(LineWriter.Date),
        [typeof(Instant)] = nameof(LineWriter.Instant),
    };

    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static FieldForm Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static FieldForm Of(NullabilityInfo nullability)
    {
        var inner = Nullable.GetUnderlyingType(nullability.Type);
        var form = new FieldForm(inner ?? nullability.Type, nullability.WriteState == NullabilityState.Nullable, nullability);
        return form.IsArray && form.Optional
            ? throw new NotSupportedException($"{nullability.Type}: an array in an event is empty, never null.")
            : form;
    }

    private bool IsArray => Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private FieldForm Element => Of(Nullability.GenericTypeArguments[0]);

    public Expression Write(Expression writer, Expression value)
    {
        if (!Optional)
        {
            return WriteValue(writer, value);
        }

        var held = Expression.Variable(value.Type);
        return Expression.Block(
            [held],
            Expression.Assign(held, value),
            Expression.IfThenElse(
                IsThere(held),
                WriteValue(writer, Unwrap(held)),
                Call(writer, nameof(LineWriter.Null))));
    }

    public Expression Read(Expression reader, Type declared) => Optional
        ? Expression.Condition(
            Call(reader, nameof(LineReader.TryNull)),
            Expression.Default(declared),
            Expression.Convert(ReadValue(reader), declared))
        : ReadValue(reader);

    /// <summary>Throws <see cref="NotEncodable"/> for a value without a form; null when every value has one.</summary>
    public Expression? Check(Expression value, string field)
    {
        var held = Expression.Variable(value.Type);
        var inner = CheckValue(Optional ? Unwrap(held) : held, field);
        if (Optional)
        {
            return inner is null ? null : Expression.Block([held], Expression.Assign(held, value), Expression.IfThen(IsThere(held), inner));
        }

        if (!Type.IsValueType)
        {
            Expression present = Expression.IfThen(
                Expression.Not(IsThere(held)),
                Expression.Throw(Expression.Call(typeof(Unencodable), nameof(Unencodable.Missing), null, Expression.Constant(field))));
            return Expression.Block([held], Expression.Assign(held, value), present, inner ?? Expression.Empty());
        }

        return inner is null ? null : Expression.Block([held], Expression.Assign(held, value), inner);
    }

    private Expression WriteValue(Expression writer, Expression value) => this switch
    {
        _ when Plain.TryGetValue(Type, out var method) => Call(writer, method, value),
        _ when Type == typeof(Actor) => Expression.Call(typeof(ActorText), nameof(ActorText.Write), null, writer, value),
        { Type.IsEnum: true } => Call(Expression.Constant(new EnumNames(Type)), nameof(EnumNames.Write), writer, Expression.Convert(value, typeof(int))),
        { IsArray: true } => Expression.Call(typeof(ArrayForm), nameof(ArrayForm.Write), [Element.Nullability.Type], writer, value, ArrayForm.Writer(Element)),
        _ when RecordForm.Of(Type) is { } form => form.Write(writer, value),
        _ => throw Unsupported(),
    };

    private Expression ReadValue(Expression reader) => this switch
    {
        _ when Plain.TryGetValue(Type, out var method) => Call(reader, method),
        _ when Type == typeof(Actor) => Call(reader, nameof(LineReader.Actor)),
        { Type.IsEnum: true } => Expression.Convert(Call(Expression.Constant(new EnumNames(Type)), nameof(EnumNames.Read), reader), Type),
        { IsArray: true } => Expression.Call(typeof(ArrayForm), nameof(ArrayForm.Read), [Element.Nullability.Type], reader, ArrayForm.Reader(Element)),
        _ when RecordForm.Of(Type) is { } form => form.Read(reader),
        _ => throw Unsupported(),
    };

    private Expression? CheckValue(Expression value, string field) => this switch
    {
        _ when Type == typeof(string) => Checked(nameof(Checks.Code), value),
        _ when Type == typeof(LocalDate) => Checked(nameof(Checks.Date), value),
        _ when Type == typeof(Instant) => Checked(nameof(Checks.Instant), value),
        _ when Type == typeof(Actor) => Checked(nameof(Checks.Actor), value),
        _ when Plain.ContainsKey(Type) => null,
        { Type.IsEnum: true } => Call(Expression.Constant(new EnumNames(Type)), nameof(EnumNames.Check), Expression.Convert(value, typeof(int))),
        { IsArray: true } => Expression.Call(typeof(ArrayForm), nameof(ArrayForm.Check), [Element.Nullability.Type], value, Expression.Constant(field), ArrayForm.Checker(Element, field)),
        _ when RecordForm.Of(Type) is { } form => form.Check(value, field),
        _ => throw Unsupported(),
    };

    public static Expression Call(Expression on, string method, params Expression[] arguments) => Expression.Call(
        on,
        on.Type.GetMethod(method, Any, [.. arguments.Select(each => each.Type)])
            ?? throw new MissingMethodException(on.Type.Name, method),
        arguments);

    public static ConstantExpression Bytes(string text) => Expression.Constant(Encoding.UTF8.GetBytes(text));

    public static string JsonName(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static MethodCallExpression Checked(string method, Expression value) =>
        Expression.Call(typeof(Checks), method, null, value);

    private static Expression IsThere(Expression held) => held.Type.IsValueType
        ? Expression.Property(held, "HasValue")
        : Expression.ReferenceNotEqual(held, Expression.Constant(null));

    private static Expression Unwrap(Expression held) => held.Type.IsValueType
        ? Expression.Call(held, "GetValueOrDefault", null)
        : held;

    private NotSupportedException Unsupported() => new(
        $"{Type} cannot stand in an event. Allowed: ids, dates, times, int, long, bool, codes, enumerations, actors, immutable arrays and sealed records of these.");
}
