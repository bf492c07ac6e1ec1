using Ledestjerne.Domain;

namespace Ledestjerne.Twin;

/// <summary>What people and professionals write, put together from parts in plain bokmål.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, string[]> Troubles = new(StringComparer.Ordinal)
    {
        ["orthopaedics"] = ["Kneet låser seg og verker når jeg går i trapper.", "Skulderen har vært vond siden jeg falt på isen.", "Ryggen gjør vondt ned i beinet."],
        ["joint-replacement"] = ["Hofta verker både natt og dag, og jeg går med krykke.", "Kneet er slitt, og jeg kommer meg nesten ikke ut."],
        ["cardiology"] = ["Hjertet hopper over slag, og jeg blir tungpusten.", "Jeg har trykk for brystet når jeg går i bakker."],
        ["neurology"] = ["Jeg har hodepine flere dager i uken.", "Hendene skjelver, og jeg mister ting."],
        ["psychologist"] = ["Jeg sover dårlig og gruer meg til hver dag.", "Etter bruddet klarer jeg ikke å samle meg."],
        ["adult-mental-health"] = ["Jeg har vært langt nede i mange måneder.", "Angsten gjør at jeg ikke kommer meg ut."],
        ["child-mental-health"] = ["Sønnen vår vil ikke på skolen lenger.", "Datteren vår spiser lite og er lei seg."],
        ["addiction"] = ["Jeg trenger hjelp til å slutte å drikke.", "Jeg vil ut av det, men klarer det ikke alene."],
        ["home-nursing"] = ["Jeg trenger hjelp til sårstell og medisiner.", "Mor klarer ikke lenger å stelle seg selv."],
        ["home-help"] = ["Jeg orker ikke å vaske gulv etter operasjonen."],
        ["nursing-home-long"] = ["Far går ut om natten og finner ikke hjem.", "Mor trenger tilsyn hele døgnet."],
        ["nursing-home-short"] = ["Jeg trenger å komme meg etter lårhalsbruddet."],
        ["physiotherapy"] = ["Nakken er stiv etter en kollisjon.", "Jeg trenger opptrening etter operasjonen."],
        ["gp"] = ["Jeg har flyttet hit og trenger fastlege."],
        ["ophthalmology"] = ["Jeg ser tåkete på det ene øyet."],
        ["dermatology"] = ["Jeg har en føflekk som har endret seg.", "Eksemet blir ikke bedre av salven."],
        ["emergency"] = ["Det haster: sterke smerter som kom brått."],
    };

    private static readonly string[] Anything =
    [
        "Det har blitt verre i det siste, og jeg trenger hjelp.",
        "Jeg har hatt plager lenge og vet ikke hva jeg skal gjøre.",
        "Legen min sa at jeg burde be om dette.",
    ];

    private static readonly string[] SinceWhen =
    [
        "Det begynte for noen uker siden.", "Det har vart i et halvt år.", "Det kom gradvis.", "Det er verst om natten.", "Det går ut over jobben.",
        "Jeg bor alene.", "Jeg har det best om formiddagen.", "Ring meg gjerne.",
    ];

    private static readonly string[] Reasons =
    [
        "Du har god nytte av hjelpen, og plagene hindrer deg i hverdagen.",
        "Undersøkelsen bør gjøres før det blir verre.",
        "Du trenger dette for å klare deg selv hjemme.",
        "Plagene har vart lenge, og annen hjelp har ikke vært nok.",
    ];

    private static readonly string[] Refusals =
    [
        "Vi tror ikke denne behandlingen hjelper mot plagene dine nå. Fastlegen din følger deg videre.",
        "En annen tjeneste hjelper deg bedre. Den tilbyr vi deg i stedet.",
        "Prøvene viser at det har gått over. Ta kontakt om det kommer tilbake.",
    ];

    public static string Need(ServiceId service, Dice dice) =>
        $"{Pick(Troubles.GetValueOrDefault(service.Code, Anything), dice)} {Pick(SinceWhen, dice)}";

    public static string Reason(Dice dice) => Pick(Reasons, dice);

    public static string Refusal(Dice dice) => Pick(Refusals, dice);

    private static string Pick(string[] among, Dice dice) => among[dice.Below(among.Length)];
}
