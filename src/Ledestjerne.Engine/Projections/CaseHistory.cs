using System.Runtime.CompilerServices;
using Ledestjerne.Domain;

namespace Ledestjerne.Engine;

/// <summary>
/// Where in the journal a case's events are, in about six bytes an event: differences of positions, packed into blocks
/// of <see cref="BlockSize"/> bytes that are linked per case.
/// </summary>
public sealed class CaseHistory : ISnapshotted
{
    private const int BlockSize = 16;
    private const int Payload = BlockSize - sizeof(int);
    private const int PageBlocks = 1 << 14;

    private readonly List<byte[]> pages = [];
    private readonly List<Chain> chains = [];
    private int blocks;

    /// <summary>Bytes held, for the memory budget.</summary>
    public long Bytes => ((long)pages.Count * PageBlocks * BlockSize) + ((long)chains.Capacity * Unsafe.SizeOf<Chain>());

    public void Apply(long position, in Transition transition)
    {
        if (transition.After is not { } after)
        {
            return;
        }

        var index = (int)after.File.Number;
        while (chains.Count <= index)
        {
            chains.Add(new Chain { First = -1, Last = -1 });
        }

        var chain = chains[index];
        for (var left = (ulong)(position - chain.Position); ; left >>= 7)
        {
            Put(ref chain, (byte)(left < 0x80 ? left : left | 0x80));
            if (left < 0x80)
            {
                break;
            }
        }

        chain.Position = position;
        chains[index] = chain;
    }

    /// <summary>Positions of all that has happened in a case, rising; empty for a case that is not there.</summary>
    public List<long> PositionsOf(Case c)
    {
        List<long> positions = [];
        if (c.File.Number >= chains.Count)
        {
            return positions;
        }

        var chain = chains[(int)c.File.Number];
        long position = 0;
        var (part, shift) = (0L, 0);
        for (var block = chain.First; block >= 0; block = Link(block))
        {
            var bytes = Block(block)[sizeof(int)..];
            foreach (var one in block == chain.Last ? bytes[..chain.Used] : bytes)
            {
                part |= (long)(one & 0x7F) << shift;
                shift += 7;
                if (one < 0x80)
                {
                    positions.Add(position += part);
                    (part, shift) = (0, 0);
                }
            }
        }

        return positions;
    }

    public void Save(SnapshotWriter to)
    {
        to.Number(blocks);
        for (var block = 0; block < blocks; block++)
        {
            to.Raw(Block(block));
        }

        to.Number(chains.Count);
        foreach (var chain in chains)
        {
            to.Number(chain.First);
            to.Number(chain.Last);
            to.Number(chain.Position);
            to.Number(chain.Used);
        }
    }

    public void Load(SnapshotReader from, RegionState state)
    {
        blocks = from.Int();
        for (var left = blocks; left > 0; left -= PageBlocks)
        {
            var page = new byte[PageBlocks * BlockSize];
            from.Raw(Math.Min(left, PageBlocks) * BlockSize).CopyTo(page);
            pages.Add(page);
        }

        var count = from.Int();
        chains.EnsureCapacity(count);
        for (; count > 0; count--)
        {
            chains.Add(new Chain { First = from.Int(), Last = from.Int(), Position = from.Number(), Used = (byte)from.Int() });
        }
    }

    private void Put(ref Chain chain, byte one)
    {
        if (chain.Last < 0 || chain.Used == Payload)
        {
            var fresh = NewBlock();
            if (chain.Last < 0)
            {
                chain.First = fresh;
            }
            else
            {
                BitConverter.TryWriteBytes(Block(chain.Last), fresh);
            }

            (chain.Last, chain.Used) = (fresh, 0);
        }

        Block(chain.Last)[sizeof(int) + chain.Used++] = one;
    }

    private int NewBlock()
    {
        if (blocks % PageBlocks == 0)
        {
            pages.Add(new byte[PageBlocks * BlockSize]);
        }

        BitConverter.TryWriteBytes(Block(blocks), -1);
        return blocks++;
    }

    private int Link(int block) => BitConverter.ToInt32(Block(block));

    private Span<byte> Block(int block) => pages[block / PageBlocks].AsSpan(block % PageBlocks * BlockSize, BlockSize);

    /// <summary>One case's blocks; <c>Position</c> is of its last event, <c>Used</c> counts payload bytes of the last block.</summary>
    private struct Chain
    {
        public int First;
        public int Last;
        public long Position;
        public byte Used;
    }
}
