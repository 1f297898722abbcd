package dev.leadwell.kit.web;

import com.fasterxml.jackson.annotation.Nulls;
import dev.leadwell.kit.InApplication;
import dev.leadwell.kit.InService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How an application of the house is spoken to: bounded bodies everywhere, an API by its contract in a service. */
@AutoConfiguration
@Import({RequestFilter.class, WebParts.ApiParts.class})
class WebParts {

    /** The application's own contract, for whoever is signed in. */
    @Bean
    @InApplication
    @ConditionalOnResource(resources = "classpath:openapi/${leadwell.service:}.yaml")
    RouterFunction<ServerResponse> contract(@Value("${leadwell.service}") String service) {
        var document = new ClassPathResource("openapi/" + service + ".yaml");
        return RouterFunctions.route().GET("/api/" + service + "/v1/openapi.yaml",
                request -> ServerResponse.ok().contentType(MediaType.APPLICATION_YAML).body(document)).build();
    }

    @InService
    @Import({Idempotency.class, UploadPlaces.class, UploadFilter.class})
    static class ApiParts {

        /** A body has the types of its contract: a value of another type is refused and not made to fit. */
        @Bean
        JsonMapperBuilderCustomizer typesOfTheContract() {
            return json -> {
                json.addModule(new SimpleModule("text").addDeserializer(String.class, new WholeText())
                        .addDeserializer(LocalDate.class, new Days.InBody()));
                json.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
                json.withCoercionConfig(LogicalType.Textual, ApiParts::refuseAll);
                json.withCoercionConfig(LogicalType.Enum, ApiParts::refuseAll);
                json.withCoercionConfig(LogicalType.DateTime, ApiParts::refuseAll);
                for (LogicalType scalar : new LogicalType[]{LogicalType.Boolean, LogicalType.Integer,
                        LogicalType.Float}) {
                    json.withCoercionConfig(scalar, to -> to.setCoercion(CoercionInputShape.EmptyString,
                            CoercionAction.Fail).setCoercion(CoercionInputShape.String, CoercionAction.Fail));
                }
            };
        }

        /** A text that can be kept as it was sent: no NUL, which PostgreSQL refuses, and no half of a surrogate pair. */
        private static final class WholeText extends StringDeserializer {
            @Override
            public String deserialize(JsonParser parser, DeserializationContext context) {
                String text = super.deserialize(parser, context);
                if (text != null && !text.codePoints().allMatch(WholeText::kept)) {
                    throw new InvalidFormatException(parser, "A text that cannot be kept", text, String.class);
                }
                return text;
            }

            private static boolean kept(int point) {
                return point != 0 && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            }
        }

        private static void refuseAll(MutableCoercionConfig to) {
            to.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }

        /** A date in an address or a form, as in a body. */
        @Bean
        WebMvcConfigurer daysInAddresses() {
            return new WebMvcConfigurer() {
                @Override
                public void addFormatters(FormatterRegistry registry) {
                    registry.addConverter(new Days.InAddress());
                }
            };
        }

        /** Who takes JSON takes a problem: an operation that answers with nothing produces only problems. */
        @Bean
        WebMvcConfigurer problemsForWhoTakesJson() {
            var header = new HeaderContentNegotiationStrategy();
            return new WebMvcConfigurer() {
                @Override
                public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                    negotiation.strategies(List.of(request -> withProblems(header.resolveMediaTypes(request))));
                }
            };
        }

        private static List<MediaType> withProblems(List<MediaType> wanted) {
            var all = new ArrayList<>(wanted);
            wanted.stream().filter(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)).findFirst()
                    .ifPresent(json -> all.add(MediaType.APPLICATION_PROBLEM_JSON.copyQualityValue(json)));
            return all;
        }
    }
}
