package com.agogsaas.wms.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.InvalidInputException;
import graphql.relay.Connection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void aCursorLeadsToTheRowsAfterIt() {
        PageRequest first = PageRequest.of(2, null);
        Connection<String> page = Connections.of(first, List.of("A-1", "Ä 2", "A-3"), Function.identity());

        assertThat(page.getEdges()).extracting(edge -> edge.getNode()).containsExactly("A-1", "Ä 2");
        assertThat(page.getPageInfo().isHasNextPage()).isTrue();
        assertThat(page.getPageInfo().isHasPreviousPage()).isFalse();

        String cursor = page.getPageInfo().getEndCursor().getValue();
        assertThat(PageRequest.of(2, cursor).afterKey()).isEqualTo("Ä 2");
    }

    @Test
    void anEmptyPageHasNoCursors() {
        Connection<String> page = Connections.of(PageRequest.of(null, null), List.of(), Function.identity());

        assertThat(page.getEdges()).isEmpty();
        assertThat(page.getPageInfo().getStartCursor()).isNull();
        assertThat(page.getPageInfo().isHasNextPage()).isFalse();
    }

    @Test
    void refusesSizesOutOfBoundsAndForeignCursors() {
        assertThatThrownBy(() -> PageRequest.of(0, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PageRequest.of(501, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PageRequest.of(1, "%%%")).isInstanceOf(CodedException.class);
    }

    @Test
    void refusesCursorsOfTextThatNoRowHas() {
        assertThatThrownBy(() -> PageRequest.of(1, "AA")).isInstanceOf(CodedException.class);
    }

    @Test
    void refusesCursorsOfMomentsThatNoRowHas() {
        for (String key : List.of("+99999999-12-31T23:59:59Z x", "-0001-01-01T00:00:00Z x", "x", "")) {
            PageRequest page = PageRequest.of(1, Connections.cursorAt(key));
            assertThatThrownBy(() -> LatestFirst.before(page)).as(key).isInstanceOf(CodedException.class);
        }
        PageRequest never = PageRequest.of(1, Connections.cursorAt("9999-12-31T00:00:00Z x"));
        assertThat(LatestFirst.idOf(LatestFirst.before(never))).isEqualTo("x");
    }
}
