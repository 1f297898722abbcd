package dev.leadwell.gateway.request;

import java.util.Set;

/** Which addresses are the services' and which the gateway's own. */
public record RoutedPaths(Set<String> services) {

    public boolean contains(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 1 && (services.contains(parts[1])
                || parts[1].equals("api") && parts.length > 2 && services.contains(parts[2]));
    }
}
