package dev.leadwell.system.installation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls: a person who signed in at the gateway, a program with its token, or nobody known. */
public final class Caller {
    private static final HttpClient WITHOUT_COOKIES = HttpClient.newHttpClient();
    private final String name;
    private final HttpClient client;
    private final Map<String, String> headers;

    private Caller(String name, HttpClient client, Map<String, String> headers) {
        this.name = name;
        this.client = client;
        this.headers = headers;
    }

    public static Caller person(Installation installation, String user) {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        var person = new Caller(user, client, Map.of("Sec-Fetch-Site", "same-origin", "Accept", "application/json"));
        person.send("GET", installation.address() + "/", Map.of("Accept", "text/html"), null);
        var signedIn = person.send("POST", installation.address() + "/sign-in",
                Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"),
                "user=" + user + "&password=" + Installation.PASSWORD);
        if (signedIn.status() != 200) {
            throw new IllegalStateException(user + " cannot sign in: " + signedIn);
        }
        return person;
    }

    /** @param scopes separated by blanks */
    public static Caller program(Installation installation, String tenant, String scopes) {
        var basic = Base64.getEncoder().encodeToString(
                "lw_%s_demo:lw_%s_%s".formatted(tenant, tenant, Installation.PASSWORD)
                        .getBytes(StandardCharsets.UTF_8));
        var answer = nobody().send("POST", installation.address() + "/oauth2/token",
                Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8));
        return withToken("program with " + scopes, answer.json().required("access_token").asString());
    }

    public static Caller withToken(String name, String token) {
        return withHeader(name, "Bearer " + token);
    }

    public static Caller withHeader(String name, String authorization) {
        return new Caller(name, WITHOUT_COOKIES,
                Map.of("Authorization", authorization, "Accept", "application/json"));
    }

    public static Caller nobody() {
        return new Caller("nobody", WITHOUT_COOKIES, Map.of("Accept", "application/json"));
    }

    public Answer get(String address) {
        return send("GET", address, Map.of(), null);
    }

    /** 0 where nobody answers. */
    int status(String address) {
        try {
            var look = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(1)).build();
            return client.send(look, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    public Answer send(String method, String address, Map<String, String> more,
            @org.jspecify.annotations.Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        request.method(method, body == null
                ? BodyPublishers.noBody()
                : BodyPublishers
                        .ofString(body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body)));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
