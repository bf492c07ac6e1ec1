using System.Collections.Immutable;
using System.Linq.Expressions;

namespace Ledestjerne.Engine;

/// <summary>An immutable array as a JSON array; its element has a form of its own.</summary>
internal static class ArrayForm
{
    public static void Write<T>(LineWriter writer, ImmutableArray<T> items, Action<LineWriter, T> one)
    {
        writer.Byte((byte)'[');
        for (var each = 0; each < items.Length; each++)
        {
            if (each > 0)
            {
                writer.Byte((byte)',');
            }

            one(writer, items[each]);
        }

        writer.Byte((byte)']');
    }

    public static ImmutableArray<T> Read<T>(LineReader reader, Func<LineReader, T> one)
    {
        if (reader.TrySkip("[]"u8))
        {
            return [];
        }

        if (!reader.TrySkip("["u8))
        {
            throw reader.Unexpected("[");
        }

        var items = ImmutableArray.CreateBuilder<T>(4);
        do
        {
            items.Add(one(reader));
        }
        while (reader.TrySkip(","u8));
        return reader.TrySkip("]"u8) ? items.DrainToImmutable() : throw reader.Unexpected(", or ]");
    }

    public static void Check<T>(ImmutableArray<T> items, string field, Action<T>? one)
    {
        if (items.IsDefault)
        {
            throw Unencodable.Missing(field);
        }

        if (one is not null)
        {
            foreach (var item in items)
            {
                one(item);
            }
        }
    }

    public static ConstantExpression Writer(FieldForm element)
    {
        var (writer, item) = (Expression.Parameter(typeof(LineWriter)), Expression.Parameter(element.Nullability.Type));
        return Expression.Constant(Expression.Lambda(
            typeof(Action<,>).MakeGenericType(writer.Type, item.Type), element.Write(writer, item), writer, item).Compile());
    }

    public static ConstantExpression Reader(FieldForm element)
    {
        var reader = Expression.Parameter(typeof(LineReader));
        return Expression.Constant(Expression.Lambda(
            typeof(Func<,>).MakeGenericType(reader.Type, element.Nullability.Type),
            element.Read(reader, element.Nullability.Type),
            reader).Compile());
    }

    public static ConstantExpression Checker(FieldForm element, string field)
    {
        var item = Expression.Parameter(element.Nullability.Type);
        var type = typeof(Action<>).MakeGenericType(item.Type);
        return Expression.Constant(
            element.Check(item, field) is { } check ? Expression.Lambda(type, check, item).Compile() : null, type);
    }
}
