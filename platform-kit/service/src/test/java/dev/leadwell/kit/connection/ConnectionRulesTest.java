package dev.leadwell.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionRulesTest {

    @ParameterizedTest
    @CsvSource({"16, 64", "192, 512", "1024, 2730", "16384, 8192"})
    void connectionsTakeAQuarterOfTheHeapAtMost(long megabytes, int connections) {
        assertThat(ConnectionRules.inHeap(megabytes << 20)).isEqualTo(connections);
    }
}
