using Ledestjerne.Web.Session;
using Ledestjerne.Web.Words;
using Microsoft.AspNetCore.Components;

namespace Ledestjerne.Web.Parts;

/// What every component sees without asking: who is looking, and words, dates and numbers in their language.
public abstract class Part : ComponentBase
{
    [Inject] public required Visit Visit { get; set; }

    [Inject] public required WebSetting Setting { get; set; }

    protected Text T => Visit.Text;

    protected SpokenDate Dates => Visit.Dates;

    protected SpokenNumber Numbers => Visit.Numbers;

    protected SpokenDuration Durations => Visit.Durations;
}
