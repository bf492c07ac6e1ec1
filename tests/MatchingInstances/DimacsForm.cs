using System.Text;
using Ledestjerne.Matching;

namespace Ledestjerne.MatchingInstances;

/// <summary>
/// An instance as a minimum-cost flow in the format of DIMACS, which other solvers read: a node with supply 1 for each
/// patient, a node for each cell, and one sink. Arcs go from patients to cells, from cells to the sink at no cost, and
/// from each patient to the sink at the cost of staying without a place.
/// </summary>
public static class DimacsForm
{
    public static void Write(Instance instance, Stream stream)
    {
        var patients = instance.Patients.Count;
        var cells = instance.Cells.Count;
        var sink = patients + cells + 1;
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"c {instance.Name} seed {instance.Seed} patients {patients} cells {cells}");
        text.WriteLine($"p min {sink} {(long)instance.OptionCount + cells + patients}");
        for (var patient = 0; patient < patients; patient++)
        {
            text.WriteLine($"n {patient + 1} 1");
        }

        text.WriteLine($"n {sink} {-patients}");
        for (var patient = 0; patient < patients; patient++)
        {
            foreach (var (cell, cost) in instance.OptionsOf(patient))
            {
                text.WriteLine($"a {patient + 1} {patients + 1 + cell} 0 1 {cost}");
            }

            text.WriteLine($"a {patient + 1} {sink} 0 1 {instance.UnplacedCost(patient)}");
        }

        for (var cell = 0; cell < cells; cell++)
        {
            text.WriteLine($"a {patients + 1 + cell} {sink} 0 {instance.Cells[cell].Capacity} 0");
        }
    }

    /// <param name="name">What messages call the file.</param>
    /// <exception cref="FormatException">A line is wrong, or the flow is not that of an instance: says which line, what was found and what is allowed.</exception>
    public static MatchingProblem Read(Stream stream, string name) => new DimacsReader(new InstanceText(stream, name)).Read();
}
