package dev.leadwell.audit.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The names that Windows and Exchange give to zones. */
final class WindowsZones {

    private static final Properties NAMES = load();

    private WindowsZones() {}

    static Optional<ZoneId> find(String name) {
        return Optional.ofNullable(NAMES.getProperty(name)).map(ZoneId::of);
    }

    private static Properties load() {
        Properties names = new Properties();
        try (InputStream in = WindowsZones.class.getResourceAsStream("/ical/windows-zones.properties")) {
            names.load(Objects.requireNonNull(in, "windows-zones.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
