namespace Ledestjerne.Engine.Tests.Identities;

public class Identity_number
{
    [Theory]
    [InlineData("13116900216")]
    [InlineData("131169 00216")]
    public void Is_eleven_digits_with_two_check_digits(string text)
    {
        IdentityNumber.TryParse(text, out var number).ShouldBeTrue();
        number!.Value.ShouldBe("13116900216");
        number.IsSynthetic.ShouldBeFalse();
    }

    [Theory]
    [InlineData("13116900217")]
    [InlineData("13116900226")]
    [InlineData("1311690021")]
    [InlineData("1311690021a")]
    [InlineData("")]
    public void Is_nothing_else(string text) => IdentityNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Knows_numbers_made_for_testing() => People.Identity(1).Number.IsSynthetic.ShouldBeTrue();

    [Fact]
    public void Is_temporary_for_somebody_without_one()
    {
        var number = IdentityNumber.Temporary(Guid.AllBitsSet);
        (number.IsTemporary, number.IsSynthetic).ShouldBe((true, false));
        IdentityNumber.TryParse(number.Value, out var again).ShouldBeTrue();
        again.ShouldBe(number);
    }

    [Fact]
    public void Does_not_show_itself() => $"{People.Identity(1).Number} {People.Identity(1)}".ShouldBe("… Identity …");
}
