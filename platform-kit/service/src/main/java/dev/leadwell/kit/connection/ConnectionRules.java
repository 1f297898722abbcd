package dev.leadwell.kit.connection;

import dev.leadwell.kit.problem.Problems;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The container of every application of the house, after the framework has set it up by the usual settings. */
@AutoConfiguration
class ConnectionRules implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    /** With its buffers, a request in them and a thread at work on it; measured at 60 to 90 kB. */
    private static final long HEAP_OF_ONE = 96 << 10;
    private static final int SHARE_OF_HEAP = 4;
    private static final int AT_LEAST = 64;
    private static final int AT_MOST = 8192;

    private final ObjectProvider<Problems> problems;
    private final Duration headerTime;
    private final int maxConnections;

    ConnectionRules(ObjectProvider<Problems> problems, @Value("${leadwell.web.header-time}") Duration headerTime,
            @Value("${leadwell.web.max-connections}") int maxConnections) {
        this.problems = problems;
        this.headerTime = headerTime;
        this.maxConnections = maxConnections > 0 ? maxConnections : inHeap(Runtime.getRuntime().maxMemory());
    }

    static int inHeap(long bytes) {
        return Math.clamp(bytes / SHARE_OF_HEAP / HEAP_OF_ONE, AT_LEAST, AT_MOST);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(HttpConnections.class.getName());
        factory.addConnectorCustomizers(this::bound);
        factory.addContextCustomizers(this::refuseInOurWords);
    }

    /** After the filter that gives the request its id, before whoever asks for a parameter. */
    @Bean
    FilterRegistrationBean<ReadableQuery> readableQuery(Problems problems) {
        var filter = new FilterRegistrationBean<>(new ReadableQuery(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 12);
        return filter;
    }

    /** Spring Security's own, with its rules; only texts of headers are read faster. */
    @Bean
    HttpFirewall headersAreText() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderText::isKept);
        return firewall;
    }

    @Bean
    BearerTokenResolver headerToken() {
        return new HeaderToken();
    }

    private void bound(Connector connector) {
        if (connector.getProtocolHandler() instanceof HttpConnections http) {
            http.setHeaderTime(headerTime);
            http.setMaxConnections(maxConnections);
        }
    }

    /** Added last, it stands innermost of those that report, and whoever comes first reports. */
    private void refuseInOurWords(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new Refusals(problems::getObject));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
