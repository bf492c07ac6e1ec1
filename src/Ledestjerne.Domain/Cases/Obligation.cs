using NodaTime;

namespace Ledestjerne.Domain;

/// <summary>
/// What an open case always has: one accountable owner, a next step and a deadline (promise L1). It cannot be made with
/// any of the three empty, and no open case takes the empty one.
/// </summary>
public readonly record struct Obligation
{
    public Obligation(ProfessionalId owner, NextStep step, LocalDate due)
    {
        if (owner.IsNobody || step == NextStep.None || due == default)
        {
            throw new ArgumentException($"An open case needs an owner, a next step and a deadline; found {owner}, {step}, {due}.");
        }

        Owner = owner;
        Step = step;
        Due = due;
    }

    /// <summary>Accountable now, whatever side has the turn.</summary>
    public ProfessionalId Owner { get; }

    public NextStep Step { get; }

    /// <summary>The last day of the deadline; it has passed when the next day begins.</summary>
    public LocalDate Due { get; }

    /// <summary>Only what was never made; see <see cref="OpenCase.Now"/>.</summary>
    internal bool IsMissing => Owner.IsNobody;

    public Turn Turn => Step.Turn();

    /// <summary>The same owner, with the next thing to do.</summary>
    public Obligation Then(NextStep step, LocalDate due) => new(Owner, step, due);

    /// <summary>The same thing to do, with another owner.</summary>
    public Obligation By(ProfessionalId owner) => new(owner, Step, Due);
}
