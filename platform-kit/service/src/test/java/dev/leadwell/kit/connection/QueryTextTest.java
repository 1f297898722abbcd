package dev.leadwell.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1&b", "q=a%2Fb%20c&q=%C3%A9&empty=&flag", "a=%e2%82%ac", "a=%7e", "a=100%25"})
    void whatIsPercentEncodedUtf8IsKept(String query) {
        assertThat(QueryText.unkept(query)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=%ff%fe", "x=%zz", "x=%", "x=%4", "x=%c3", "%ed%a0%80=1", "x=%c0%ae", "x=a%00b"})
    void whatIsNotIsRefused(String query) {
        assertThat(QueryText.unkept(query)).isNotNull();
    }
}
