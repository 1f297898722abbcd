package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableStateTest {

    private static final TableShape PAYEES = TableShape.sortedBy("name", "-payout").filteredBy("q", "show");
    private static final String PATH = "/comp/payees";

    private static TableState read(String... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            parameters.put(pairs[at], pairs[at + 1]);
        }
        return PAYEES.read(PATH, parameters);
    }

    @Test
    void an_address_without_anything_is_the_first_page_in_the_first_order() {
        TableState state = read();
        assertThat(state.column()).isEqualTo("name");
        assertThat(state.descending()).isFalse();
        assertThat(state.filtered()).isFalse();
        assertThat(state.address()).isEqualTo(PATH);
    }

    @Test
    void a_column_is_sorted_its_own_way_first_and_turned_round_by_the_second_click() {
        assertThat(read().sortedBy("payout").address()).isEqualTo(PATH + "?order=-payout");
        assertThat(read("order", "-payout").sortedBy("payout").address()).isEqualTo(PATH + "?order=payout");
        assertThat(read().sortedBy("name").address()).isEqualTo(PATH + "?order=-name");
        assertThat(read("order", "-name").sortedBy("name").address()).isEqualTo(PATH);
    }

    @Test
    void a_head_says_how_its_column_is_sorted_and_nothing_where_it_cannot_be() {
        TableState state = read("order", "-payout");
        assertThat(state.sort("payout")).isEqualTo("descending");
        assertThat(state.sort("name")).isEqualTo("none");
        assertThat(state.sort("plan")).isNull();
    }

    @Test
    void a_link_keeps_what_it_does_not_change() {
        TableState state = read("order", "-payout", "q", "cole", "show", "need", "after", "c1");
        assertThat(state.address()).isEqualTo(PATH + "?order=-payout&q=cole&show=need&after=c1");
        assertThat(state.after("c2").address()).isEqualTo(PATH + "?order=-payout&q=cole&show=need&after=c2");
        assertThat(state.before("c0").address()).isEqualTo(PATH + "?order=-payout&q=cole&show=need&before=c0");
        assertThat(state.at(PATH + ".csv").address()).isEqualTo(PATH + ".csv?order=-payout&q=cole&show=need");
        assertThat(state.all().address()).isEqualTo(PATH + "?order=-payout");
    }

    @Test
    void another_order_or_filter_begins_with_the_first_row() {
        TableState state = read("q", "cole", "after", "c1");
        assertThat(state.sortedBy("payout").address()).isEqualTo(PATH + "?order=-payout&q=cole");
        assertThat(state.with("show", "changed").address()).isEqualTo(PATH + "?q=cole&show=changed");
        assertThat(state.with("q", null).address()).isEqualTo(PATH);
    }

    @Test
    void what_is_typed_stands_in_the_address_as_it_was_meant() {
        TableState state = read("q", "  a&b=c {x} %2F ü+ ");
        assertThat(state.filter("q")).isEqualTo("a&b=c {x} %2F ü+");
        assertThat(state.address()).isEqualTo(PATH + "?q=a%26b%3Dc%20%7Bx%7D%20%252F%20%C3%BC%2B");
    }

    @Test
    void an_order_that_the_table_does_not_know_is_refused() {
        assertThatThrownBy(() -> read("order", "name; drop table payee")).isInstanceOfSatisfying(
                ProblemException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.faults()).singleElement().extracting("field").isEqualTo("order");
                });
        assertThatThrownBy(() -> read("order", "--name")).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_filter_too_long_to_search_for_stays_as_typed_with_its_fault_and_in_no_link() {
        TableState state = read("q", "x".repeat(201), "show", "need");
        assertThat(state.filter("q")).hasSize(201);
        assertThat(state.faults()).containsOnlyKeys("q");
        assertThat(state.address()).isEqualTo(PATH + "?show=need");
        assertThatThrownBy(state::checked).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.status()).isEqualTo(422));
        assertThat(read("q", "x".repeat(200)).checked().faults()).isEmpty();
        assertThat(read("q", "a\0b").faults()).containsOnlyKeys("q");
    }

    @Test
    void a_cursor_without_end_is_refused_and_of_two_that_which_goes_back_holds() {
        assertThatThrownBy(() -> read("after", "x".repeat(1001))).isInstanceOf(ProblemException.class);
        TableState state = read("after", "c2", "before", "c1");
        assertThat(state.before()).isEqualTo("c1");
        assertThat(state.after()).isNull();
    }

    @Test
    void a_parameter_that_is_not_the_tables_is_left_alone() {
        assertThat(read("done", "sent", "of", "x").address()).isEqualTo(PATH);
    }

    @Test
    void a_table_of_one_order_keeps_it_whatever_is_asked() {
        TableState state = TableShape.sortedBy().filteredBy("q").read(PATH, Map.of("order", "x", "q", "cole"));
        assertThat(state.address()).isEqualTo(PATH + "?q=cole");
        assertThat(state.sort("x")).isNull();
    }

    @Test
    void a_form_that_filters_sends_the_order_and_the_other_filters_along() {
        TableState state = read("order", "-payout", "q", "cole", "show", "need", "after", "c1");
        assertThat(state.kept()).containsExactly(Map.entry("order", "-payout"));
        assertThat(state.kept("q")).containsExactly(Map.entry("order", "-payout"), Map.entry("show", "need"));
        assertThat(read().kept()).isEmpty();
    }
}
