using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ledestjerne.Web.Serving;

/// The files for the browser: embedded, held in memory, compressed once. Their address carries a hash of them all, so
/// that a browser keeps them for a year and asks anew when any of them changes.
public static class BrowserFiles
{
    private const string Prefix = "wwwroot/";

    private static readonly FrozenDictionary<string, Asset> Files = Load();
    private static readonly string Version = VersionOf(Files);

    /// "css/ledestjerne.css" becomes "/filer/1a2b3c4d/css/ledestjerne.css"; an unknown name throws.
    public static string Address(string name) => Files.ContainsKey(name)
        ? $"/filer/{Version}/{name}"
        : throw new FileNotFoundException($"'{name}' is not among the embedded files of wwwroot.");

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/filer/{version}/{**name}", Serve);
        app.MapGet("/favicon.ico", (HttpContext context) => Serve(context, Version, "img/star.svg"));
    }

    private static async Task Serve(HttpContext context, string version, string name)
    {
        if (!Files.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var response = context.Response;
        response.ContentType = asset.Type;
        response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        var body = asset.Plain;
        if (asset.Brotli.Value is { } brotli && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "br";
            body = brotli;
        }
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(BrowserFiles).Assembly;
        var files = new Dictionary<string, Asset>();
        foreach (var resource in assembly.GetManifestResourceNames().Select(name => (Name: name, Path: name.Replace('\\', '/'))))
        {
            if (!resource.Path.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(resource.Name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(resource.Path[Prefix.Length..], new Asset(TypeOf(resource.Path), bytes));
        }
        return files.ToFrozenDictionary();
    }

    private static string VersionOf(FrozenDictionary<string, Asset> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, asset) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(asset.Plain);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        var other => throw new InvalidDataException($"No content type is known for {other} in wwwroot."),
    };

    private sealed record Asset(string Type, byte[] Plain)
    {
        /// Null for what is compressed already.
        public Lazy<byte[]?> Brotli { get; } = new(() => Type == "font/woff2" ? null : Compress(Plain));

        private static byte[] Compress(byte[] plain)
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
                brotli.Write(plain);
            return packed.ToArray();
        }
    }
}
