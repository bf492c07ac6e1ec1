using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ledestjerne.Storage;

/// <summary>One connection to one database file, spoken to by prepared statements. Not for concurrent use.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteConnection connection;

    private SqliteFile(SqliteConnection connection) => this.connection = connection;

    public sqlite3 Handle => connection.Handle ?? throw new ObjectDisposedException(nameof(SqliteFile));

    /// <summary>For the one writer; creates the file. A commit is on the disk when it returns.</summary>
    public static SqliteFile OpenWrite(string path)
    {
        var file = Open(path, SqliteOpenMode.ReadWriteCreate);
        file.Execute("PRAGMA page_size = 8192");
        file.Execute("PRAGMA journal_mode = WAL");
        file.Execute("PRAGMA synchronous = FULL");
        file.Execute("PRAGMA foreign_keys = ON");
        return file;
    }

    /// <summary>Beside a writer or without one; the file must exist.</summary>
    public static SqliteFile OpenRead(string path) => Open(path, SqliteOpenMode.ReadOnly);

    /// <summary>For statements that are not in a hot path.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(Handle, sql), sql);

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared), sql);
        return new Statement(this, prepared);
    }

    /// <exception cref="SqliteException">With SQLite's own words and what was being done.</exception>
    public void Check(int result, string doing)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new SqliteException(
                $"{raw.sqlite3_errmsg(Handle).utf8_to_string()} ({connection.DataSource}: {doing})", result, raw.sqlite3_extended_errcode(Handle));
        }
    }

    public void Dispose() => connection.Dispose();

    private static SqliteFile Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        var file = new SqliteFile(connection);
        file.Execute("PRAGMA busy_timeout = 5000");
        return file;
    }
}
