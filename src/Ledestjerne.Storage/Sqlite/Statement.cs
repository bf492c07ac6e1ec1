using SQLitePCL;

namespace Ledestjerne.Storage;

/// <summary>A prepared statement: bind from 1, step, read columns from 0, reset. Spans are valid until the next step.</summary>
internal sealed class Statement(SqliteFile file, sqlite3_stmt prepared) : IDisposable
{
    public Statement Bind(int index, long value)
    {
        file.Check(raw.sqlite3_bind_int64(prepared, index, value), "bind");
        return this;
    }

    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        file.Check(raw.sqlite3_bind_blob(prepared, index, value), "bind");
        return this;
    }

    public Statement Bind(int index, string value)
    {
        file.Check(raw.sqlite3_bind_text(prepared, index, value), "bind");
        return this;
    }

    public Statement BindOptional(int index, byte[]? value)
    {
        file.Check(value is null ? raw.sqlite3_bind_null(prepared, index) : raw.sqlite3_bind_blob(prepared, index, value), "bind");
        return this;
    }

    /// <summary>True when there is a row to read.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(prepared);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            file.Check(result, "step");
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>Runs a query of one key and at most one row; dispose of the row before the next.</summary>
    public Row Open(ReadOnlySpan<byte> key) => new(this, Bind(1, key).Step());

    /// <param name="key">Its 16 bytes, most significant first.</param>
    public Row Open(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes, bigEndian: true, out _);
        return Open(bytes);
    }

    public long Long(int column) => raw.sqlite3_column_int64(prepared, column);

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(prepared, column);

    public string Text(int column) => raw.sqlite3_column_text(prepared, column).utf8_to_string();

    public void Reset() => raw.sqlite3_reset(prepared);

    /// <summary>For a statement without rows: runs it and makes it ready for the next.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose() => prepared.Dispose();

    /// <summary>The row a statement stands at, if there was one; resets the statement when disposed of.</summary>
    public readonly struct Row(Statement statement, bool found) : IDisposable
    {
        public bool Found { get; } = found;

        public ReadOnlySpan<byte> Bytes(int column) => statement.Bytes(column);

        public void Dispose() => statement.Reset();
    }
}
