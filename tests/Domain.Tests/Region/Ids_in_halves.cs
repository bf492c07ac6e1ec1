namespace Ledestjerne.Domain.Tests;

public sealed class Ids_in_halves
{
    [Fact]
    public void Are_the_ids_they_were_made_of()
    {
        foreach (var value in Enumerable.Range(0, 100).Select(_ => Guid.NewGuid()).Append(Guid.Empty))
        {
            new CaseId(value).Value.ShouldBe(value);
            new CaseId(value).ShouldBe(new CaseId(value));
            new PersonId(value).GetHashCode().ShouldBe(new PersonId(value).GetHashCode());
            new OfferId(value).ToString().ShouldBe($"OfferId {{ Value = {value} }}");
            new TextId(value).ShouldNotBe(new TextId(Guid.NewGuid()));
        }

        default(CaseId).Value.ShouldBe(Guid.Empty);
        new CommandId(Guid.Empty).ShouldBe(default);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(15)]
    public void Differ_in_every_byte_and_so_does_their_hash(int at)
    {
        var bytes = new byte[16];
        var ids = Enumerable.Range(0, 256).Select(each =>
        {
            bytes[at] = (byte)each;
            return new CaseId(new Guid(bytes));
        }).ToList();

        ids.Distinct().Count().ShouldBe(256);
        ids.Select(id => id.GetHashCode()).Distinct().Count().ShouldBeGreaterThan(250);
    }
}
