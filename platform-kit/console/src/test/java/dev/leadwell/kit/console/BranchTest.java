package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BranchTest {

    @Test
    void a_tree_stands_open_down_to_where_one_is_and_no_further() {
        Branch team = new Branch("Dana Cole", null, null, true, List.of(Branch.leaf("Ana Ruiz", null, null)));
        Branch region = new Branch("North", null, null, false, List.of(team));
        Branch other = new Branch("South", null, null, false, List.of(Branch.leaf("Ivo Marsh", null, null)));
        assertThat(new Branch("All", null, null, false, List.of(region, other)).open()).isTrue();
        assertThat(region.open()).isTrue();
        assertThat(team.open()).isFalse();
        assertThat(other.open()).isFalse();
    }
}
