package dev.leadwell.system.bench;

import dev.leadwell.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Debian's nginx, where it is installed: a plain proxy with kept connections and no question asked. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final String SETTINGS = """
            daemon off;
            worker_processes 1;
            pid nginx.pid;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              upstream backend { server 127.0.0.1:%d; keepalive 32; }
              server {
                listen 127.0.0.1:%d;
                location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; }
              }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty where there is none. */
    static Optional<Nginx> before(int backend, Path folder) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        var port = Ports.free();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(backend, port));
        var process = new ProcessBuilder(PROGRAM.toString(), "-p", folder + "/", "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile()).start();
        return Optional.of(new Nginx(process, port));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
