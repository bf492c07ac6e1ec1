using Ledestjerne.Domain;

namespace Ledestjerne.Engine.Tests.Identities;

/// <summary>What every identity store does, whatever it is kept in.</summary>
public abstract class Identity_store_contract : IDisposable
{
    protected const string Words = "Kneet har vært vondt siden påske, og jeg kommer ikke opp trappen.";

    protected abstract IIdentityStore Store { get; }

    [Fact]
    public void Gives_back_who_a_person_is()
    {
        Store.Add([People.Person(1), People.Person(2)]);
        Store.Find(People.Id(1)).ShouldBe(People.Person(1));
        Store.Find(People.Id(3)).ShouldBeNull();
    }

    [Fact]
    public void Keeps_somebody_of_whom_little_is_known()
    {
        var little = new Identity(People.Id(1), null, "Ukjent", "", null, null, null, "so");
        Store.Add([little, little with { Id = People.Id(2) }]);
        Store.Find(People.Id(1)).ShouldBe(little);
    }

    [Fact]
    public void Takes_new_particulars_and_keeps_the_texts()
    {
        Store.Add([People.Person(1)]);
        var text = Store.Write([new(People.Id(1), Words)])[0];
        var changed = People.Person(2) with { Id = People.Id(1) };
        Store.Add([changed]);
        Store.Find(People.Id(1)).ShouldBe(changed);
        Store.WithNationalNumber(People.Person(1).NationalNumber!).ShouldBeNull();
        Store.WithNationalNumber(changed.NationalNumber!).ShouldBe(People.Id(1));
        Store.Read(text).ShouldBe(Words);
    }

    [Fact]
    public void Finds_a_person_by_the_exact_number()
    {
        Store.Add([People.Person(1), People.Person(2)]);
        Store.WithNationalNumber(People.Person(2).NationalNumber!).ShouldBe(People.Id(2));
        Store.WithNationalNumber(People.Person(3).NationalNumber!).ShouldBeNull();
    }

    [Fact]
    public void Gives_a_number_to_one_person_only_and_keeps_nothing_of_the_attempt()
    {
        Store.Add([People.Person(1)]);
        Should.Throw<InvalidOperationException>(() => Store.Add([People.Person(2), People.Person(1) with { Id = People.Id(3) }]));
        Store.Find(People.Id(2)).ShouldBeNull();
        Store.WithNationalNumber(People.Person(1).NationalNumber!).ShouldBe(People.Id(1));
    }

    [Fact]
    public void Keeps_texts_under_ids_of_their_own()
    {
        Store.Add([People.Person(1)]);
        var ids = Store.Write([new(People.Id(1), Words), new(People.Id(1), Words), new(People.Id(1), "")]);
        ids.Distinct().Count().ShouldBe(3);
        ids.Select(Store.Read).ShouldBe([Words, Words, ""]);
        Store.Read(new TextId(Guid.AllBitsSet)).ShouldBeNull();
    }

    [Fact]
    public void Writes_no_text_about_nobody()
    {
        Store.Add([People.Person(1)]);
        Should.Throw<KeyNotFoundException>(() => Store.Write([new(People.Id(1), Words), new(People.Id(2), Words)]));
    }

    [Fact]
    public void Erases_one_person_and_nobody_else()
    {
        Store.Add([People.Person(1), People.Person(2)]);
        var ids = Store.Write([new(People.Id(1), Words), new(People.Id(2), Words)]);
        Store.Erase(People.Id(1));
        Store.Erase(People.Id(3));
        Store.Find(People.Id(1)).ShouldBeNull();
        Store.Read(ids[0]).ShouldBeNull();
        Store.WithNationalNumber(People.Person(1).NationalNumber!).ShouldBeNull();
        Store.Find(People.Id(2)).ShouldBe(People.Person(2));
        Store.Read(ids[1]).ShouldBe(Words);
        Should.Throw<KeyNotFoundException>(() => Store.Write([new(People.Id(1), Words)]));
    }

    [Fact]
    public void Shows_nobody_in_a_log_line()
    {
        var line = $"{People.Person(1)} {new WrittenText(People.Id(1), Words)}";
        new[] { "Torbjørn", "Øvingsmo", "0181", Words }.ShouldAllBe(each => !line.Contains(each));
    }

    public virtual void Dispose()
    {
        Store.Dispose();
        GC.SuppressFinalize(this);
    }
}
