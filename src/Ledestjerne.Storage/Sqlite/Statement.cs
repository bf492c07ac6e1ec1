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
}
