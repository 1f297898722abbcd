package dev.leadwell.gateway.session;

import dev.leadwell.gateway.issuer.Authorizations;
import dev.leadwell.gateway.request.Wants;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has left has no access anywhere: ends every session of theirs and whatever could renew one. */
public class Departures {

    /** Said by services alone, with 403, of a person without employment and role; taken from outside by nobody. */
    public static final String HEADER = "Leadwell-Access";
    public static final String NONE = "none";
    private static final String PAGE = "/sign-in?left";
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final Authorizations authorizations;
    private final JdbcClient jdbc;
    private final Problems problems;

    public Departures(Authorizations authorizations, JdbcClient jdbc, Problems problems) {
        this.authorizations = authorizations;
        this.jdbc = jdbc;
        this.problems = problems;
    }

    /** @param person the subject of the person's tokens, which sessions and authorizations are kept under */
    public void end(String person, HttpServletRequest request) {
        authorizations.endAllOf(person);
        jdbc.sql("delete from spring_session where principal_name = :person").param("person", person).update();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        LOG.info("Person {} has left: signed out everywhere", person);
    }

    /** The sign-in page says why; a part of a page cannot, and so makes the browser go there. */
    public void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Wants.of(request)) {
            case JSON -> problems.write(request, response, ProblemException.of(403, "no-access",
                    Wording.of("problem.title.left"), Wording.of("problem.left")));
            case FRAGMENT -> {
                response.setHeader("HX-Redirect", PAGE);
                response.setStatus(401);
            }
            case PAGE -> {
                response.setStatus(303);
                response.setHeader("Location", PAGE);
            }
        }
    }
}
