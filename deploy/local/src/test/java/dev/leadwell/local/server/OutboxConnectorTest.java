package dev.leadwell.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxConnectorTest {

    @TempDir
    Path folder;

    @Test
    void the_settings_name_where_the_password_is_and_do_not_hold_it() {
        var keys = new Keys(folder);
        var password = keys.of("audit_relay");
        var settings = OutboxConnector.of(1, "audit", "audit", keys.folder(), "").properties();
        assertThat(settings.values()).noneMatch(value -> value.contains(password));
        assertThat(settings).containsEntry("database.password", "${directory:" + folder + ":audit_relay}");
    }
}
