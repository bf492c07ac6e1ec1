using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Ledestjerne.Engine.Tests.Journal;

/// <summary>The recipe in docs/journal.md, run as it stands there where Python is installed.</summary>
public class Journal_recipe
{
    [Fact]
    public void Verifies_an_export_and_sees_one_letter_changed()
    {
        using var journal = new MemoryJournal("testland", Given.TestCodec());
        journal.Append(Given.Notes(1, 20));
        using var export = new MemoryStream();
        JournalExport.Write(journal.ReadSealed(), export);
        if (Run(export.ToArray()) is not { } sound)
        {
            return;
        }

        sound.ShouldBe($"20 records, head {Convert.ToHexStringLower(journal.Head().Hash.AsSpan())}");
        var altered = System.Text.Encoding.UTF8.GetString(export.ToArray()).Replace("\"number\":7", "\"number\":8");
        Run(System.Text.Encoding.UTF8.GetBytes(altered)).ShouldBe("record 7 is wrong");
    }

    private static string? Run(byte[] input, [CallerFilePath] string here = "")
    {
        var document = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/journal.md"));
        var recipe = document.Split("```python\n")[1].Split("```")[0];
        using var folder = new TemporaryFolder();
        var script = Path.Combine(folder.Path, "recipe.py");
        File.WriteAllText(script, recipe);
        using var python = Start(script);
        if (python is null)
        {
            return null;
        }

        python.StandardInput.BaseStream.Write(input);
        python.StandardInput.Close();
        return (python.StandardOutput.ReadToEnd() + python.StandardError.ReadToEnd()).Trim();
    }

    /// <summary>Null where there is no Python.</summary>
    private static Process? Start(string script)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", [script, "testland"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
