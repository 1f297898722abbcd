package dev.leadwell.comp;

import dev.leadwell.test.SourceRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void repositoriesWriteSqlInOneWay() throws IOException {
        SourceRules.checkSql();
    }
}
