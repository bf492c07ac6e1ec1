using Ledestjerne.Domain;
using NodaTime;

namespace Ledestjerne.Twin;

/// <summary>
/// Who has a right and no start yet, kept up from case to case. The time people spend there is reckoned twice: as the
/// queue's length over time, and as each person's own wait. Little's law says that the two are the same, to the
/// millisecond; they are not when somebody is lost, or counted twice.
/// </summary>
internal sealed class QueueWatch(int services, Instant from, Instant end)
{
    private const double MsOfDay = 86_400_000;
    private const int FirstCases = 1 << 14;
    private readonly long fromMs = from.ToUnixTimeMilliseconds();
    private readonly long endMs = end.ToUnixTimeMilliseconds();
    private readonly int[] waiting = new int[services];
    private readonly int[] past = new int[services];
    private readonly long[] receivedDays = new long[services];

    /// <summary>When each came into the queue, by case number; clamped to the measured weeks, and 0 for who is not there.</summary>
    private long[] since = new long[FirstCases];

    private long length;
    private long lastMs = from.ToUnixTimeMilliseconds();
    private long queueMs;
    private long waitMs;

    public int Waiting(int service) => waiting[service];

    public int PastDeadline(int service) => past[service];

    /// <summary>Days since receipt of those who wait, summed up at the end of a day.</summary>
    /// <param name="day">After the first measured day, as <see cref="RunClock.Day"/>.</param>
    public long WaitingDays(int service, int day) => ((long)waiting[service] * day) - receivedDays[service];

    public double QueueDays => queueMs / MsOfDay;

    public double WaitDays => waitMs / MsOfDay;

    /// <param name="received">Day of receipt, as <see cref="RunClock.Day"/>.</param>
    public void Enter(CaseFile file, Right right, int service, int received, Instant at)
    {
        var ms = PassTo(at);
        length++;
        Since(file.Number) = ms;
        waiting[service]++;
        receivedDays[service] += received;
        past[service] += right.BreachedOn is null ? 0 : 1;
    }

    /// <returns>Milliseconds the person was in the queue, inside the measured weeks.</returns>
    public long Leave(CaseFile file, Right right, int service, int received, Instant at)
    {
        var ms = PassTo(at);
        length--;
        ref var came = ref Since(file.Number);
        var waited = ms - came;
        waitMs += waited;
        came = 0;
        waiting[service]--;
        receivedDays[service] -= received;
        past[service] -= right.BreachedOn is null ? 0 : 1;
        return waited;
    }

    public void Breached(int service) => past[service]++;

    /// <summary>Those who still wait have waited until the end; once, last.</summary>
    public void End()
    {
        PassTo(Instant.FromUnixTimeMilliseconds(endMs));
        foreach (var came in since)
        {
            waitMs += came == 0 ? 0 : endMs - came;
        }
    }

    private ref long Since(long number)
    {
        if (number >= since.Length)
        {
            Array.Resize(ref since, (int)Math.Max(number + 1, 2L * since.Length));
        }

        return ref since[number];
    }

    /// <returns>The moment, clamped to the measured weeks.</returns>
    private long PassTo(Instant at)
    {
        var ms = Math.Clamp(at.ToUnixTimeMilliseconds(), fromMs, endMs);
        queueMs += length * (ms - lastMs);
        lastMs = ms;
        return ms;
    }
}
