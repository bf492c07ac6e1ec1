using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ledestjerne.Planning;

/// <summary>How JSON files are written.</summary>
public static class JsonOut
{
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The file is JSON on disk and never a part of a page; Norwegian names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
