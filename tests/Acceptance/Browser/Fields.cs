using Microsoft.Playwright;

namespace Ledestjerne.Acceptance;

internal static class Fields
{
    /// <summary>Sets a field to a value, be it a select or one of several radio buttons.</summary>
    public static async Task SelectOrCheck(this ILocator field, string value)
    {
        if (await field.EvaluateAsync<string>("f => f.tagName") == "SELECT")
        {
            await field.SelectOptionAsync(value);
        }
        else
        {
            var name = await field.GetAttributeAsync("name");
            await field.Locator("xpath=ancestor::form").Locator($"[name={name}][value='{value}']").CheckAsync();
        }
    }
}
