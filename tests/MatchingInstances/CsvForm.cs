using System.Text;
using Ledestjerne.Matching;

namespace Ledestjerne.MatchingInstances;

/// <summary>
/// An instance as a table: a line <c>C</c> for each cell, then a line <c>P</c> for each patient with what it costs to stay
/// without a place and with each <c>cell:cost</c> it may take. Both are numbered from 0, in order; <c>#</c> opens a comment.
/// </summary>
public static class CsvForm
{
    /// <summary>Mostly 13 in large instances; too few only leave room unused.</summary>
    private const int BytesPerOption = 12;

    private const int MostPlaces = 1_000_000_000;
    private const string Heading =
        "# cells: C,cell,provider,service,week,capacity / patients: P,patient,zone,service,severityWeight,ready,deadline,chosen,overflowCost,cell:cost ...";

    public static void Write(Instance instance, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(Heading);
        for (var cell = 0; cell < instance.Cells.Count; cell++)
        {
            var of = instance.Cells[cell];
            text.WriteLine($"C,{cell},{of.Provider},{of.Service},{of.Week},{of.Capacity}");
        }

        for (var patient = 0; patient < instance.Patients.Count; patient++)
        {
            var of = instance.Patients[patient];
            text.Write($"P,{patient},{of.Zone},{of.Service},{of.SeverityWeight},{of.Ready},{of.Deadline},{of.Chosen},{instance.UnplacedCost(patient)},");
            var separator = "";
            foreach (var (cell, cost) in instance.OptionsOf(patient))
            {
                text.Write(separator);
                text.Write(cell);
                text.Write(':');
                text.Write(cost);
                separator = " ";
            }

            text.WriteLine();
        }
    }

    /// <param name="name">What messages call the file.</param>
    /// <exception cref="FormatException">A line is wrong: says which, what was found and what is allowed.</exception>
    public static MatchingProblem Read(Stream stream, string name)
    {
        var text = new InstanceText(stream, name);
        var builder = new MatchingProblemBuilder(expectedOptions: stream.CanSeek ? (int)Math.Min(stream.Length / BytesPerOption, Array.MaxLength) : 0);
        var seen = new SeenCells();
        var cells = 0;
        var patients = 0;
        while (!text.AtEnd)
        {
            if (text.Take('#'))
            {
                text.SkipLine();
            }
            else if (patients == 0 && text.Take('C'))
            {
                builder.AddCell(ReadCell(text, cells++));
            }
            else if (text.Take('P'))
            {
                ReadPatient(text, builder, patients++, cells, seen);
            }
            else
            {
                throw text.Wrong(text.Shown(), patients > 0 ? "P or #" : "C, P or #");
            }
        }

        return builder.Build();
    }

    /// <returns>The cell's capacity.</returns>
    private static int ReadCell(InstanceText text, int number)
    {
        Field(text, "the next cell", number, number);
        Field(text, "provider", 0, int.MaxValue);
        Field(text, "service", 0, int.MaxValue);
        Field(text, "week", 0, int.MaxValue);
        var capacity = Field(text, "capacity", 0, MostPlaces);
        text.EndLine();
        return capacity;
    }

    private static void ReadPatient(InstanceText text, MatchingProblemBuilder builder, int number, int cells, SeenCells seen)
    {
        Field(text, "the next patient", number, number);
        Field(text, "zone", 0, int.MaxValue);
        Field(text, "service", 0, int.MaxValue);
        Field(text, "severityWeight", 0, int.MaxValue);
        Field(text, "ready", 0, int.MaxValue);
        Field(text, "deadline", -1, int.MaxValue);
        Field(text, "chosen", -1, int.MaxValue);
        builder.AddSeeker(InstanceCost.Levels(Field(text, "overflowCost", 0, InstanceCost.Most)));
        text.Expect(',');
        if (text.Peek() is not ('\r' or '\n' or < 0))
        {
            do
            {
                var cell = seen.Once(text, text.Number("a cell", 0, cells - 1), number);
                text.Expect(':');
                builder.AddOption(cell, InstanceCost.Levels(text.Number("a cost", 0, InstanceCost.Most)));
            }
            while (text.Take(' '));
        }

        text.EndLine();
    }

    private static int Field(InstanceText text, string what, int least, int most)
    {
        text.Expect(',');
        return text.Number(what, least, most);
    }
}
