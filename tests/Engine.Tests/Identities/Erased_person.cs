using Ledestjerne.Engine.Tests.Journal;
using Ledestjerne.Storage;

namespace Ledestjerne.Engine.Tests.Identities;

public sealed class Erased_person : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Leaves_neither_key_nor_content_in_any_file()
    {
        var path = SqliteIdentities.PathIn(folder.Path);
        byte[][] gone;
        using (var store = SqliteIdentities.Open(folder.Path))
        {
            store.Add([People.Person(1)]);
            store.Write([new(People.Id(1), "Kneet har vært vondt siden påske.")]);
            gone =
            [
                (byte[])Database.Scalar(path, "SELECT key FROM person"),
                (byte[])Database.Scalar(path, "SELECT identity FROM person"),
                (byte[])Database.Scalar(path, "SELECT lookup FROM person"),
                (byte[])Database.Scalar(path, "SELECT content FROM text"),
            ];
            store.Add([People.Person(2)]);
            gone.ShouldAllBe(each => folder.FilesWith(each).Count > 0);
            store.Erase(People.Id(1));
            store.Find(People.Id(2)).ShouldBe(People.Person(2));
            gone.ShouldAllBe(each => folder.FilesWith(each).Count == 0);
        }

        gone.ShouldAllBe(each => folder.FilesWith(each).Count == 0);
    }

    public void Dispose() => folder.Dispose();
}
