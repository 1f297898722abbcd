package dev.leadwell.gateway.people;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Who persons are, of those whom the reader may see: asked for one by one, and left out where that takes too long. */
public class NamesInPeople {

    private static final int MOST = 100;
    private static final int AT_ONCE = 8;
    private static final Duration ALTOGETHER = Duration.ofSeconds(2);

    private final PeopleApi people;
    private final JsonMapper json;

    public NamesInPeople(URI people, JsonMapper json) {
        this.people = new PeopleApi(people);
        this.json = json;
    }

    public Map<UUID, String> of(Collection<UUID> persons) {
        String token = RolesOfReader.token().getTokenValue();
        var places = new Semaphore(AT_ONCE);
        var asked = persons.stream().distinct().limit(MOST).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(asked.stream().map(person -> asking(person, token, places)).toList(),
                    ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS);
            Map<UUID, String> names = new HashMap<>();
            for (int n = 0; n < answers.size(); n++) {
                UUID person = asked.get(n);
                name(answers.get(n)).forEach(name -> names.put(person, name));
            }
            return names;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private Callable<Stream<String>> asking(UUID person, String token, Semaphore places) {
        return () -> {
            places.acquire();
            try {
                var answer = people.get("/api/people/v1/persons/" + person, token);
                return answer.statusCode() == 200 ? name(answer.body()) : Stream.of();
            } finally {
                places.release();
            }
        };
    }

    private Stream<String> name(String body) {
        var person = json.readTree(body);
        String name = (person.path("givenName").asString("") + " " + person.path("familyName").asString("")).strip();
        return Stream.of(name).filter(known -> !known.isEmpty());
    }

    private static Stream<String> name(Future<Stream<String>> answer) {
        try {
            return answer.isCancelled() ? Stream.of() : answer.get();
        } catch (ExecutionException unknown) {
            return Stream.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Stream.of();
        }
    }
}
