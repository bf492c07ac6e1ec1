using System.Security.Cryptography;
using Ledestjerne.Web.Words;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Ledestjerne.Web.Session;

/// The two cookies there are: who you are (encrypted, until the browser closes) and the language (plain, a year).
public sealed class VisitCookies(IDataProtectionProvider protection, WebSetting setting)
{
    private const string VisitorCookie = "ledestjerne";
    private const string LanguageCookie = "sprak";

    private readonly IDataProtector _protector = protection.CreateProtector("Ledestjerne.Visitor.1");

    public Visit Read(HttpContext context)
    {
        var request = context.Request;
        return new Visit(
            Visitor(request.Cookies[VisitorCookie]),
            LanguageTags.FromTag(request.Cookies[LanguageCookie]),
            setting.Clock.GetCurrentInstant(),
            setting.Zone,
            request.Path + request.QueryString);
    }

    public void SignIn(HttpContext context, DemoVisitor visitor) =>
        context.Response.Cookies.Append(VisitorCookie, _protector.Protect(visitor.Id), Options(context, null));

    public void SignOut(HttpContext context) => context.Response.Cookies.Delete(VisitorCookie);

    public void Speak(HttpContext context, Language language) =>
        context.Response.Cookies.Append(LanguageCookie, language.Tag(), Options(context, TimeSpan.FromDays(365)));

    private DemoVisitor? Visitor(string? cookie)
    {
        if (cookie is null)
            return null;
        try
        {
            var id = _protector.Unprotect(cookie);
            return setting.Visitors().FirstOrDefault(visitor => visitor.Id == id);
        }
        catch (CryptographicException)
        {
            // A cookie from another region or an older key: the visitor is the public again.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = age,
        IsEssential = true,
        Path = "/",
    };
}
