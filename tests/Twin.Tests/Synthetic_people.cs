using System.Collections.Concurrent;
using Ledestjerne.Engine;
using Ledestjerne.Domain;
using Ledestjerne.Twin;
using NodaTime;
using Shouldly;
using Xunit;

namespace Ledestjerne.Tests;

public sealed class Synthetic_people
{
    [Theory]
    [InlineData(1900)]
    [InlineData(1957)]
    [InlineData(1999)]
    [InlineData(2000)]
    [InlineData(2026)]
    public void Have_numbers_with_both_check_digits_and_a_month_nobody_is_born_in(int year)
    {
        for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
        {
            for (var serial = 0; serial < 500; serial += 7)
            {
                if (NationalNumber.Of(day, serial) is not { } number)
                {
                    continue;
                }

                NationalNumber.IsValid(number).ShouldBeTrue(number);
                int.Parse(number.AsSpan(2, 2)).ShouldBe(day.Month + 80);
            }
        }
    }

    [Fact]
    public void A_number_with_one_digit_changed_is_wrong()
    {
        var number = NationalNumber.Of(new LocalDate(1984, 2, 29), 123)!;

        for (var at = 0; at < number.Length; at++)
        {
            var other = (char)('0' + ((number[at] - '0' + 1) % 10));
            NationalNumber.IsValid($"{number[..at]}{other}{number[(at + 1)..]}").ShouldBeFalse($"digit {at}");
        }
    }

    [Fact]
    public void Are_kept_once_each_with_numbers_of_their_own_and_what_they_said_lately()
    {
        var people = new ConcurrentDictionary<PersonId, Identity>();
        var texts = new ConcurrentDictionary<TextId, WrittenText>();
        var keeping = new LifeKeeping(
            batch => batch.ShouldAllBe(p => people.TryAdd(p.Id, p)),
            batch =>
            {
                batch.ShouldAllBe(t => people.ContainsKey(t.Person));
                List<TextId> ids = [.. batch.Select(_ => new TextId(Guid.NewGuid()))];
                batch.Zip(ids).ShouldAllBe(t => texts.TryAdd(t.Second, t.First));
                return ids;
            },
            WeeksOfTexts: 3);

        using var region = new LivedRegion(LivedRegion.Load(SmallRegion.Path), 8, keeping: keeping);

        region.State.Cases.ShouldAllBe(c => people.ContainsKey(c.Person));
        var numbers = people.Values.Select(p => p.NationalNumber).OfType<string>().ToList();
        numbers.ShouldBeUnique();
        numbers.ShouldAllBe(n => NationalNumber.IsValid(n));
        var words = region.State.Cases.Where(c => c.Need.Words is not null).ToList();
        words.Count.ShouldBeGreaterThan(100);
        words.ShouldAllBe(c => texts[c.Need.Words!.Value].Person == c.Person);
    }
}
