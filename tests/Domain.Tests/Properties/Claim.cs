using System.Runtime.CompilerServices;

namespace Ledestjerne.Domain.Tests;

/// <summary>An assertion whose words are put together only when it fails: millions of them are made in a run.</summary>
public static class Claim
{
    public static void That(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Words otherwise)
    {
        if (!holds)
        {
            throw new ShouldAssertException(otherwise.Text);
        }
    }

    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ShouldAssertException(otherwise);
        }
    }

    [InterpolatedStringHandler]
    public ref struct Words
    {
        private DefaultInterpolatedStringHandler text;

        public Words(int literals, int holes, bool holds, out bool isNeeded)
        {
            isNeeded = !holds;
            text = isNeeded ? new DefaultInterpolatedStringHandler(literals, holes) : default;
        }

        internal string Text => text.ToStringAndClear();

        public void AppendLiteral(string value) => text.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => text.AppendFormatted(value);
    }
}
