namespace Ledestjerne.Web.Words;

public enum Language { Bokmaal, English }

public static class LanguageTags
{
    /// BCP 47 tag for the html lang attribute and the cookie: nb or en.
    public static string Tag(this Language language) => language switch
    {
        Language.Bokmaal => "nb",
        Language.English => "en",
    };

    /// Anything but "en" is bokmål, the default.
    public static Language FromTag(string? tag) => tag == "en" ? Language.English : Language.Bokmaal;
}
