using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// Something counted or indexed from what happens. Gets every transition in order on the one writing thread, during
/// replay too; it must not throw, wait or keep the transition's address. Read it inside <see cref="RegionEngine.Read{T}"/>.
/// </summary>
public interface IProjection
{
    void Apply(long position, in Transition transition);
}
