using Ledestjerne.Matching;

namespace Ledestjerne.MatchingInstances;

/// <summary>
/// Reads the flows that <see cref="DimacsForm"/> describes: nodes first, then the arcs, those of one patient next to each
/// other and patients in order of their number. Patients and cells are numbered in the order of their nodes.
/// </summary>
internal sealed class DimacsReader(InstanceText text)
{
    private const int MostNodes = 100_000_000;
    private const int None = -1;

    private int nodes = None;
    private int sink;
    private int taken;
    private int patients;
    private int arcsLeft;
    private int patient = None;

    /// <summary>By node: the number of the patient; -2 less the number of the cell; -1 for the sink. Empty until the first arc.</summary>
    private int[] roles = [];
    private bool[] isPatient = [];
    private int[] capacity = [];
    private int[] unplaced = [];
    private int[] start = [];
    private readonly List<(int Cell, int Cost)> options = [];
    private readonly SeenCells seen = new();

    public MatchingProblem Read()
    {
        while (!text.AtEnd)
        {
            ReadLine();
        }

        if (sink == 0 || arcsLeft > 0)
        {
            throw text.Wrong(text.Shown(), nodes == None ? "a line p" : sink == 0 ? "a line n for the sink" : "more arcs, as line p says");
        }

        if (roles.Length == 0)
        {
            AssignRoles();
        }

        ClosePatients(patients);
        return Build();
    }

    private void ReadLine()
    {
        switch (text.Peek())
        {
            case 'c':
                text.SkipLine();
                return;
            case 'p' when nodes == None:
                ReadSize();
                break;
            case 'n' when nodes != None && roles.Length == 0:
                ReadNode();
                break;
            case 'a' when sink > 0:
                ReadArc();
                break;
            default:
                throw text.Wrong(text.Shown(), nodes == None ? "c or p" : sink == 0 ? "c or n" : roles.Length == 0 ? "c, n or a" : "c or a");
        }

        text.EndLine();
    }

    private void ReadSize()
    {
        foreach (var letter in "p min ")
        {
            text.Expect(letter);
        }

        nodes = text.Number("the number of nodes", 1, MostNodes);
        arcsLeft = Field("the number of arcs", 0, int.MaxValue);
        isPatient = new bool[nodes + 1];
    }

    private void ReadNode()
    {
        text.Expect('n');
        var node = Field("a node", 1, nodes);
        var supply = Field("supply 1, or minus the number of patients", -nodes, 1);
        if (supply == 1 && !isPatient[node] && node != sink)
        {
            isPatient[node] = true;
            patients++;
        }
        else if (supply <= 0 && sink == 0 && !isPatient[node])
        {
            sink = node;
            taken = -supply;
        }
        else
        {
            throw text.Wrong($"supply {supply} of node {node}", "each node once, and one sink");
        }
    }

    private void ReadArc()
    {
        if (roles.Length == 0)
        {
            AssignRoles();
        }

        text.Expect('a');
        var from = Field("a node", 1, nodes);
        var to = Field("a node", 1, nodes);
        Field("a lower bound of 0", 0, 0);
        if (arcsLeft-- == 0)
        {
            throw text.Wrong("one more arc", "as many as line p says");
        }

        if (from == sink || (to != sink && roles[to] >= 0) || (to != sink && roles[from] < 0))
        {
            throw text.Wrong($"an arc from node {from} to node {to}", "patient to cell, patient to sink, cell to sink");
        }

        if (roles[from] < 0)
        {
            capacity[CellAt(from)] += Field("capacity", 0, int.MaxValue - capacity[CellAt(from)]);
            Field("a cost of 0", 0, 0);
            return;
        }

        ClosePatients(roles[from]);
        Field("a capacity of 1", 1, 1);
        var cost = Field("a cost", 0, InstanceCost.Most);
        if (to != sink)
        {
            options.Add((seen.Once(text, CellAt(to), patient), cost));
        }
        else if (unplaced[patient] == None)
        {
            unplaced[patient] = cost;
        }
        else
        {
            throw text.Wrong($"a second arc from node {from} to the sink", "one");
        }
    }

    private void AssignRoles()
    {
        if (taken != patients)
        {
            throw text.Wrong($"a sink that takes {taken}", $"one that takes all {patients} patients");
        }

        roles = new int[nodes + 1];
        var nextPatient = 0;
        var nextCell = 0;
        for (var node = 1; node <= nodes; node++)
        {
            roles[node] = isPatient[node] ? nextPatient++ : node == sink ? None : -2 - nextCell++;
        }

        capacity = new int[nextCell];
        start = new int[patients + 1];
        unplaced = new int[patients];
        Array.Fill(unplaced, None);
        options.EnsureCapacity(Math.Max(0, arcsLeft - patients - nextCell));
    }

    private int CellAt(int node) => -2 - roles[node];

    /// <summary>Goes on to another patient; those passed by have no more arcs.</summary>
    private void ClosePatients(int next)
    {
        if (next < patient)
        {
            throw text.Wrong("an arc of a patient after those of a later one", "patients in order of their nodes");
        }

        while (patient < next)
        {
            if (patient != None && unplaced[patient] == None)
            {
                throw text.Wrong($"no arc from patient {patient + 1} to the sink", "one");
            }

            patient++;
            start[patient] = options.Count;
        }
    }

    private MatchingProblem Build()
    {
        var builder = new MatchingProblemBuilder(expectedOptions: options.Count);
        foreach (var places in capacity)
        {
            builder.AddCell(places);
        }

        for (var each = 0; each < patients; each++)
        {
            builder.AddSeeker(InstanceCost.Levels(unplaced[each]));
            for (var option = start[each]; option < start[each + 1]; option++)
            {
                builder.AddOption(options[option].Cell, InstanceCost.Levels(options[option].Cost));
            }
        }

        return builder.Build();
    }

    private int Field(string what, int least, int most)
    {
        text.Expect(' ');
        return text.Number(what, least, most);
    }
}
