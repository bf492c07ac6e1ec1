using NodaTime;

namespace Ledestjerne;

/// <summary>The only place where the program reads the machine's clock.</summary>
public static class RealClock
{
    public static readonly IClock Instance = SystemClock.Instance;
}
