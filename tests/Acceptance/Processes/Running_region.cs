using System.Text.Json;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace Ledestjerne.Acceptance;

public sealed class Running_region
{
    [Fact]
    public async Task Is_verified_and_exported_while_it_runs_and_after()
    {
        using var folder = new TemporaryFolder();
        await using (var region = await ServedRegion.Start("--data", folder.Path, "--life-weeks", "0"))
        {
            (await LedestjerneProgram.Run("journal", "verify", "--data", folder.Path)).Exit.ShouldBe(0);
            (await region.Stop()).ShouldBe(0);
        }

        (await LedestjerneProgram.Run("journal", "verify", "--data", folder.Path)).Output.ShouldContain("unbroken");
        var exported = await LedestjerneProgram.Run("journal", "export", "--data", folder.Path);
        var lines = exported.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(100);
        for (var i = 0; i < lines.Length; i++)
        {
            using var line = JsonDocument.Parse(lines[i]);
            line.RootElement.GetProperty("position").GetInt64().ShouldBe(i + 1);
        }
    }

    [Fact]
    public async Task Has_one_writer()
    {
        using var folder = new TemporaryFolder();
        await using var region = await ServedRegion.Start("--data", folder.Path, "--life-weeks", "0");

        var second = await LedestjerneProgram.Run("--data", folder.Path, "--port", "0", "--life-weeks", "0");

        second.Exit.ShouldBe(3);
        second.Errors.ShouldContain("in use by process");
    }

    [Fact]
    public async Task Names_the_record_of_which_one_byte_was_changed()
    {
        using var folder = new TemporaryFolder();
        await using (var region = await ServedRegion.Start("--data", folder.Path, "--life-weeks", "0"))
        {
            await region.Stop();
        }

        Tamper(Path.Combine(folder.Path, "journal.db"), position: 77);

        var verified = await LedestjerneProgram.Run("journal", "verify", "--data", folder.Path);
        verified.Exit.ShouldBe(1);
        verified.Errors.ShouldContain("record 77");

        var started = await LedestjerneProgram.Run("--data", folder.Path, "--port", "0");
        started.Exit.ShouldBe(3);
        started.Errors.ShouldContain("77");
    }

    private static void Tamper(string database, long position)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT line FROM record WHERE position = $position";
        read.Parameters.AddWithValue("$position", position);
        var line = (byte[])read.ExecuteScalar()!;
        var places = System.Text.Encoding.UTF8.GetString(line).IndexOf("\"places\":", StringComparison.Ordinal) + "\"places\":".Length;
        var at = places > 10 ? places : line.Length - 3;
        line[at] = line[at] == (byte)'1' ? (byte)'2' : (byte)'1';
        using var write = connection.CreateCommand();
        write.CommandText = "UPDATE record SET line = $line WHERE position = $position";
        write.Parameters.AddWithValue("$line", line);
        write.Parameters.AddWithValue("$position", position);
        write.ExecuteNonQuery().ShouldBe(1);
    }
}
