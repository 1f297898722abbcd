package dev.leadwell.gateway.people;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People's API, read with the reader's own token: they are told here what they are told there. */
class PeopleApi {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleApi.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Wording PEOPLE = Wording.of("part.people");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();
    private final URI people;

    PeopleApi(URI people) {
        this.people = people;
    }

    /** @throws ProblemException 503 where People does not answer, or says that something is wrong with it */
    HttpResponse<String> get(String path, String token) {
        try {
            var answer = http.send(HttpRequest.newBuilder(people.resolve(path)).timeout(PATIENCE)
                    .header("Accept", "application/json").header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw down("status " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw down(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw down("interrupted");
        }
    }

    private static ProblemException down(String why) {
        LOG.warn("People cannot be asked: {}", why);
        return ProblemException.of(503, "part-down", Wording.of("problem.down.title", PEOPLE),
                Wording.of("problem.down.detail", PEOPLE)).header("Retry-After", "5");
    }
}
