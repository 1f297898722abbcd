package dev.leadwell.gateway;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a browser does that matters here: keeps cookies per host and port, follows redirects, says where it comes from. */
final class Browser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();
    private final URI home;
    private boolean modern = true;

    Browser(URI home) {
        this.home = home;
    }

    /** One that does not know Sec-Fetch-Site. */
    Browser old() {
        modern = false;
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", home.resolve(path), BodyPublishers.noBody(), headers);
    }

    /** A page as a person opens it: wherever the redirects lead. */
    HttpResponse<String> open(String path) {
        return follow(get(path, "Accept", "text/html"));
    }

    HttpResponse<String> follow(HttpResponse<String> response) {
        for (int steps = 0; response.statusCode() / 100 == 3; steps++) {
            if (steps > 12) {
                throw new IllegalStateException("goes in circles at " + response.uri());
            }
            URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
            response = send("GET", next, BodyPublishers.noBody(), "Accept", "text/html");
        }
        return response;
    }

    HttpResponse<String> postForm(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, BodyPublishers.ofString(body), with(headers, "Content-Type",
                "application/x-www-form-urlencoded", "Accept", "text/html"));
    }

    HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
        String origin = home.toString();
        String[] own = modern
                ? with(headers, "Sec-Fetch-Site", "same-origin", "Origin", origin)
                : with(headers, "Origin", origin);
        return send("POST", home.resolve(path), body, own);
    }

    HttpResponse<String> send(String method, URI address, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address).method(method, body);
        Map<String, String> jar = cookies.computeIfAbsent(address.getAuthority(), host -> new TreeMap<>());
        if (!jar.isEmpty()) {
            request.setHeader("Cookie", joined(jar));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream().flatMap(line -> HttpCookie.parse(line).stream())
                    .forEach(cookie -> keep(jar, cookie));
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Map<String, String> jar, HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            jar.remove(cookie.getName());
        } else {
            jar.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String joined(Map<String, String> jar) {
        return jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** All of them, as the header says them. */
    String cookies() {
        return joined(cookies.getOrDefault(home.getAuthority(), Map.of()));
    }

    String cookie(String name) {
        return cookies.getOrDefault(home.getAuthority(), Map.of()).getOrDefault(name, "");
    }

    /** The same person at another instance behind the same address. */
    Browser at(URI other) {
        var browser = new Browser(other);
        browser.cookies.put(other.getAuthority(), new TreeMap<>(cookies.get(home.getAuthority())));
        return browser;
    }

    Browser signIn(String user) {
        open("/sign-in");
        var landed = follow(postForm("/sign-in", Map.of("user", user, "password", "leadwell")));
        if (landed.statusCode() != 200) {
            throw new IllegalStateException(landed.statusCode() + " at " + landed.uri() + ": " + landed.body());
        }
        return this;
    }

    private static String[] with(String[] headers, String... more) {
        var all = new String[headers.length + more.length];
        // What a test says itself comes last and so wins.
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(headers, 0, all, more.length, headers.length);
        return all;
    }
}
