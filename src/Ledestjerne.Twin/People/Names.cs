namespace Ledestjerne.Twin;

/// <summary>First and last names in common use in Norway, from many of the places people come from, put together by chance.</summary>
internal static class Names
{
    private static readonly string[] Women =
    [
        "Anne", "Inger", "Kari", "Marit", "Ingrid", "Liv", "Eva", "Berit", "Astrid", "Bjørg", "Hilde", "Anna", "Solveig", "Marianne", "Randi",
        "Ida", "Nina", "Maria", "Elisabeth", "Kristin", "Bente", "Heidi", "Silje", "Hanne", "Linda", "Tone", "Gerd", "Ragnhild", "Camilla", "Emma",
        "Nora", "Sofie", "Maja", "Ella", "Thea", "Sara", "Frida", "Jenny", "Aurora", "Tiril", "Synnøve", "Turid", "Wenche", "Unni", "Åse",
        "Áile", "Máret", "Elle", "Ravna", "Biret", "Katarzyna", "Agnieszka", "Małgorzata", "Zofia", "Hodan", "Amina", "Fatima", "Hibo", "Ayesha", "Sana",
        "Nadia", "Zainab", "Thuy", "Linh", "Mehwish", "Elif", "Zeynep", "Ioana", "Rūta", "Olena", "Selam", "Rahel", "Leila", "Shirin", "Jasmina",
    ];

    private static readonly string[] Men =
    [
        "Jan", "Per", "Bjørn", "Ole", "Lars", "Kjell", "Knut", "Arne", "Svein", "Thomas", "Geir", "Hans", "Odd", "Terje", "Tor",
        "Morten", "John", "Martin", "Erik", "Andreas", "Anders", "Rune", "Trond", "Kristian", "Tore", "Harald", "Olav", "Gunnar", "Daniel", "Henrik",
        "Jakob", "Emil", "Noah", "Oskar", "Lucas", "Filip", "Isak", "Aksel", "Theodor", "Sander", "Sigurd", "Magnus", "Einar", "Steinar", "Øystein",
        "Áilu", "Nils-Ánte", "Juhán", "Mihkkal", "Piera", "Piotr", "Krzysztof", "Tomasz", "Marek", "Abdi", "Mohamed", "Yusuf", "Liban", "Imran", "Bilal",
        "Ahmed", "Ali", "Minh", "Tuan", "Usman", "Mehmet", "Emre", "Andrei", "Jonas", "Dmytro", "Yonas", "Dawit", "Reza", "Omid", "Emir",
    ];

    private static readonly string[] Last =
    [
        "Hansen", "Johansen", "Olsen", "Larsen", "Andersen", "Pedersen", "Nilsen", "Kristiansen", "Jensen", "Karlsen", "Johnsen", "Pettersen", "Eriksen",
        "Berg", "Haugen", "Hagen", "Johannessen", "Andreassen", "Jacobsen", "Dahl", "Jørgensen", "Henriksen", "Lund", "Halvorsen", "Sørensen", "Jakobsen",
        "Moen", "Gundersen", "Iversen", "Strand", "Solberg", "Svendsen", "Eide", "Knutsen", "Martinsen", "Paulsen", "Bakken", "Kristoffersen", "Mathisen",
        "Lie", "Amundsen", "Nguyen", "Rasmussen", "Ali", "Lunde", "Solheim", "Berge", "Moe", "Nygård", "Bakke", "Kristensen", "Fredriksen", "Holm",
        "Lien", "Hauge", "Christensen", "Andresen", "Nielsen", "Knudsen", "Evensen", "Sæther", "Aas", "Myhre", "Hanssen", "Haugland", "Thomassen",
        "Sara", "Gaup", "Eira", "Somby", "Kowalski", "Nowak", "Wiśniewski", "Lewandowska", "Hussain", "Khan", "Ahmed", "Malik", "Mohamud", "Warsame",
        "Hassan", "Tran", "Pham", "Yilmaz", "Kaya", "Popescu", "Kazlauskas", "Shevchenko", "Tesfaye", "Ahmadi", "Hosseini", "Begić", "Vik", "Rønning",
        "Ødegård", "Tangen", "Fjeld", "Skog", "Sand", "Brekke", "Ruud", "Holen", "Bråten", "Østby", "Engen",
    ];

    private static readonly string[] Streets =
    [
        "Bjørkeveien", "Granveien", "Skoleveien", "Kirkeveien", "Solbakken", "Fjellveien", "Storgata", "Åsveien", "Myrveien", "Elveveien",
        "Kløverveien", "Furulia", "Parkveien", "Linjeveien", "Stasjonsveien", "Bekkefaret",
    ];

    /// <summary>Given and family name; some have two of the one or the other.</summary>
    public static (string Given, string Family) Of(bool woman, Dice dice)
    {
        var first = woman ? Women : Men;
        var given = first[dice.Below(first.Length)];
        if (dice.Percent(12))
        {
            given = $"{given} {first[dice.Below(45)]}";
        }

        var last = Last[dice.Below(Last.Length)];
        return (given, dice.Percent(14) ? $"{Last[dice.Below(66)]} {last}" : last);
    }

    public static string Street(Dice dice) => Streets[dice.Below(Streets.Length)];
}
