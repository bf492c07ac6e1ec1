namespace Ledestjerne.Tests;

/// <summary>
/// Says that this test fails when the acceptance test of a row in <c>docs/systems.csv</c> does not hold.
/// <c>docs/systems.md</c> is generated from these.
/// </summary>
/// <param name="row">The row's id, such as <c>N5</c>; an id that is not in the file fails the tidy tests.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SystemAttribute(string row) : Attribute
{
    public string Row { get; } = row;
}
