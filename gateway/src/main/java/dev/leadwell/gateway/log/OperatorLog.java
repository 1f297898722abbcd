package dev.leadwell.gateway.log;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done to the installation and is no tenant's: its signing keys. Only ever added to. */
public class OperatorLog {

    /** Whoever works at the command line; the gateway itself is {@code system}. */
    public static final String OPERATOR = "operator";
    public static final String SYSTEM = "system";

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    public OperatorLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of what is done. */
    public void add(String who, String what, String about) {
        jdbc.sql("insert into operator_log (at, who, what, about) values (:at, :who, :what, :about)")
                .param("at", Timestamp.from(clock.instant())).param("who", who).param("what", what)
                .param("about", about).update();
    }

    /** The newest first. */
    public List<String> newest() {
        return jdbc.sql("select at, who, what, about from operator_log order by id desc limit :shown")
                .param("shown", SHOWN)
                .query((row, i) -> "%s  %s  %s  %s".formatted(row.getTimestamp(1).toInstant(), row.getString(2),
                        row.getString(3), row.getString(4)))
                .list();
    }
}
