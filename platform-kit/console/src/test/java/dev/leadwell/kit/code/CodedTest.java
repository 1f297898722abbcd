package dev.leadwell.kit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodedTest {

    private enum Standing implements Coded {
        BALANCED,
        UNDER_LED {
            @Override
            public String toString() {
                return "with a body of its own";
            }
        }
    }

    private enum Named implements Coded {
        FIRST;

        @Override
        public String code() {
            return "1st";
        }
    }

    @Test
    void aCodeIsTheNameInLowerCaseWithHyphens() {
        assertThat(Standing.BALANCED.code()).isEqualTo("balanced");
        assertThat(Standing.UNDER_LED.code()).isEqualTo("under-led");
    }

    @Test
    void eachValueIsFoundByItsCode() {
        assertThat(Coded.of(Standing.class, "under-led")).isEqualTo(Standing.UNDER_LED);
        assertThat(Coded.find(Named.class, "1st")).contains(Named.FIRST);
    }

    @Test
    void whatIsNoCodeIsNotFound() {
        assertThat(Coded.find(Standing.class, "UNDER_LED")).isEmpty();
        assertThatThrownBy(() -> Coded.of(Standing.class, "under_led"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("No Standing: under_led");
    }
}
