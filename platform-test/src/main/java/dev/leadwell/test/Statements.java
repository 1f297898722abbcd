package dev.leadwell.test;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements that each request sends to the database, by the request's id: what runs beside it is not among them.
 * Listens to the template that sends them, so that the context is the one that all tests share.
 */
public final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private final Map<String, List<String>> byRequest = new ConcurrentHashMap<>();

    public static Statements heard() {
        Statements statements = new Statements();
        statements.start();
        LOG.setLevel(Level.DEBUG);
        LOG.setAdditive(false);
        LOG.addAppender(statements);
        return statements;
    }

    @Override
    protected void append(ILoggingEvent said) {
        String request = said.getMDCPropertyMap().getOrDefault("requestId", "");
        String text = said.getFormattedMessage();
        if (text.startsWith("Executing") && text.contains("[")) {
            byRequest.computeIfAbsent(request, id -> Collections.synchronizedList(new ArrayList<>()))
                    .add(text.substring(text.indexOf('[') + 1).replaceAll("\\s+", " "));
        }
    }

    public List<String> of(String request) {
        return byRequest.getOrDefault(request, List.of());
    }

    @Override
    public void close() {
        LOG.detachAppender(this);
        LOG.setAdditive(true);
        LOG.setLevel(null);
        stop();
    }
}
