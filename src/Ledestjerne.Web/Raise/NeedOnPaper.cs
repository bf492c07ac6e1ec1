using Ledestjerne.Domain;
using Ledestjerne.Engine;
using Ledestjerne.Web.Forms;
using Ledestjerne.Web.Regional;
using Ledestjerne.Web.Session;
using NodaTime;

namespace Ledestjerne.Web.Raise;

/// From a filled-in form to a command. What identifies somebody is written to the identity store first.
internal sealed class NeedOnPaper(RegionAtHand region, Visit visit, RaiseScene scene, FormState form)
{
    public const string Words = "ord", Whom = "hvem", Contact = "kontakt", Name = "navn", Number = "fnr", Home = "kommune", Service = "tjeneste",
        Site = "sted", Interpreter = "tolk", Transport = "skyss", Emergency = "haster", Channel = "kanal", Caller = "person";
    public const string Me = "meg", Another = "annen";

    private readonly CommandId _command = form.CommandId();

    /// Says at the fields what is missing. A national number is never.
    public void Check()
    {
        if (form[Words].Length == 0)
            form.Wrong(Words, visit.Text["raise.missing.words"]);
        if (NeedsContact && form[Contact].Length == 0)
            form.Wrong(Contact, visit.Text[IsForAnother ? "raise.missing.other" : "raise.missing.contact"]);
        if (!region.Catalogue.Municipalities.ContainsKey(new(form[Home])))
            form.Wrong(Home, visit.Text["raise.missing.home"]);
        if (form[Number].Length > 0 && Digits.Length != 11)
            form.Wrong(Number, visit.Text["raise.wrong.number"]);
    }

    public RaiseNeed Command()
    {
        var person = Person();
        var emergency = form[Emergency].Length > 0;
        var text = region.Identities.Write([new WrittenText(person, Told)])[0];
        return new RaiseNeed(
            visit.Stamp(_command, person),
            new CaseId(_command.Derive("case")),
            person,
            emergency ? region.Setup.Profile.FrontDoor.Emergency : Asked,
            new MunicipalityId(form[Home]),
            text,
            Through,
            Emergency: emergency,
            Interpreter: form[Interpreter] is { Length: > 0 } language ? language : null,
            Transport: form[Transport].Length > 0,
            Wish: form[Site] is { Length: > 0 } site ? new SiteId(site) : null);
    }

    private bool IsForAnother => scene.Myself is not null && form[Whom] == Another;

    private bool NeedsContact => scene.AsksContact || IsForAnother;

    private string Digits => string.Concat(form[Number].Where(char.IsAsciiDigit));

    private ServiceId Asked => form[Service] is { Length: > 0 } service ? new ServiceId(service) : region.Setup.Profile.FrontDoor.Clarification;

    private Channel Through => visit.Role switch
    {
        Role.Desk => form[Channel] == "skranke" ? Domain.Channel.Desk : Domain.Channel.Phone,
        Role.Professional => Domain.Channel.Professional,
        _ => Domain.Channel.Web,
    };

    /// The words, with who said them when it is not the person.
    private string Told => form[Name].Length > 0 && scene.AsksContact
        ? $"{form[Words]}\n\n{visit.Text["raise.saidby", form[Contact]]}"
        : form[Words];

    private PersonId Person()
    {
        if (scene.Caller is { } caller)
            return Known(caller);
        if (scene.Myself is { } myself && !IsForAnother)
            return scene.Trusting.FirstOrDefault(each => each.Value.ToString() == form[Whom], Known(myself));
        if (Digits.Length == 11 && region.Identities.WithNationalNumber(Digits) is { } found)
            return found;
        var contact = ContactLine.From(form[Contact]);
        var named = form[Name].Length > 0 ? ContactLine.From(form[Name]) : contact;
        var id = new PersonId(_command.Derive("person"));
        region.Identities.Add([new Identity(
            id, Digits.Length == 11 ? Digits : null, named.GivenName, named.FamilyName, null, named.Phone ?? contact.Phone, null, "nb")]);
        return id;
    }

    /// A visitor of the demonstration may be new to the identity store.
    private PersonId Known(PersonId person)
    {
        if (region.Identities.Find(person) is null)
        {
            var name = ContactLine.From(visit.Visitor?.As is Actor.Self self && self.Id == person ? visit.Visitor.Name : "");
            region.Identities.Add([new Identity(person, null, name.GivenName, name.FamilyName, null, null, null, "nb")]);
        }

        return person;
    }
}
