using Ledestjerne.Web.Words;

namespace Ledestjerne.Web.Tests;

public class Spoken_number
{
    private static readonly SpokenNumber Nb = new(Language.Bokmaal);
    private static readonly SpokenNumber En = new(Language.English);

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(412, "412", "412")]
    [InlineData(3912, "3\u202F912", "3,912")]
    [InlineData(1234567, "1\u202F234\u202F567", "1,234,567")]
    [InlineData(-1500, "\u22121\u202F500", "\u22121,500")]
    public void Sets_thousands_apart_without_letting_them_break(long number, string nb, string en)
    {
        Nb.Whole(number).ShouldBe(nb);
        En.Whole(number).ShouldBe(en);
    }

    [Fact]
    public void Drops_decimals_that_say_nothing()
    {
        Nb.Decimal(3.50m).ShouldBe("3,5");
        Nb.Decimal(3.00m).ShouldBe("3");
        En.Decimal(3.14159m, 2).ShouldBe("3.14");
    }

    [Fact]
    public void Says_a_share_as_percent()
    {
        Nb.Percent(0.125m, 1).ShouldBe("12,5\u00A0%");
        En.Percent(0.41m).ShouldBe("41%");
    }

    [Fact]
    public void Says_a_change_with_its_sign()
    {
        Nb.Change(12).ShouldBe("+12");
        Nb.Change(-3).ShouldBe("\u22123");
        Nb.Change(0).ShouldBe("0");
    }

    [Fact]
    public void Says_money_in_whole_kroner()
    {
        Nb.Kroner(125_049).ShouldBe("1\u202F250\u00A0kr");
        En.Kroner(125_050).ShouldBe("NOK\u00A01,251");
    }
}
