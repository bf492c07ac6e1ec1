namespace Ledestjerne.Engine;

/// <summary>What the identity store has under an id.</summary>
public abstract record Kept<T>
{
    private Kept()
    {
    }

    public sealed record Here(T Value) : Kept<T>
    {
        /// <summary>Hidden, so that no log line shows it by mistake.</summary>
        public override string ToString() => "Here";
    }

    /// <summary>It was here, and was erased with everything else about the person.</summary>
    public sealed record Erased : Kept<T>;

    /// <summary>It was never here.</summary>
    public sealed record Unknown : Kept<T>;
}

/// <summary>A stored identity or text is not what was written, or the key is another region's. Never repaired by the program.</summary>
public sealed class IdentitiesCorrupted(string what, Exception? cause = null) : Exception(what, cause);
