package dev.leadwell.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderTextProperties {

    private static final long SEED = 20261128;
    private static final int TRIES = 20_000;
    private static final int[] EDGES = {0, '\t', '\n', '\r', 31, ' ', '~', 127, 128, 159, 160, 0x378, 0xD800, 0xE000,
            0xFFFF, 0x1F600, 0x10FFFF};

    private final Random random = new Random(SEED);

    @Test
    void whatSpringSecurityLetsPassIsKeptAndNothingElse() {
        for (int n = 0; n < TRIES; n++) {
            String value = value();
            if (HeaderText.isKept(value)) {
                assertThat(bySpringSecurity(value)).as("seed %d, try %d", SEED, n).isEqualTo(value);
            } else {
                assertThatThrownBy(() -> bySpringSecurity(value)).as("seed %d, try %d", SEED, n)
                        .isInstanceOf(RequestRejectedException.class);
            }
        }
    }

    private String value() {
        var text = new StringBuilder();
        IntStream.range(0, random.nextInt(6)).map(n -> letter()).forEach(text::appendCodePoint);
        return text.toString();
    }

    private int letter() {
        return switch (random.nextInt(4)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> random.nextInt(Character.MAX_CODE_POINT + 1);
            default -> ' ' + random.nextInt('~' - ' ' + 1);
        };
    }

    private static String bySpringSecurity(String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Given", value);
        return new StrictHttpFirewall().getFirewalledRequest(request).getHeader("Given");
    }
}
