package com.agogsaas.wms.paging;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnection;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import java.util.List;
import java.util.function.Function;

/** Makes Relay connections of rows. */
public final class Connections {

    private Connections() {}

    /**
     * The page of the rows that were read.
     *
     * @param rows in the list's order, one more than the page holds where there are more
     * @param sortKey what the list is sorted by, unique for each row
     */
    public static <T> Connection<T> of(PageRequest page, List<T> rows, Function<T, String> sortKey) {
        List<Edge<T>> edges = rows.stream()
                .limit(page.size())
                .<Edge<T>>map(row -> new DefaultEdge<>(row, cursor(sortKey.apply(row))))
                .toList();
        ConnectionCursor start = edges.isEmpty() ? null : edges.get(0).getCursor();
        ConnectionCursor end =
                edges.isEmpty() ? null : edges.get(edges.size() - 1).getCursor();
        return new DefaultConnection<>(
                edges, new DefaultPageInfo(start, end, page.afterKey() != null, rows.size() > page.size()));
    }

    /** The cursor of the row with this sort key, for pages that are no connections. */
    public static String cursorAt(String sortKey) {
        return PageRequest.encode(sortKey);
    }

    private static ConnectionCursor cursor(String key) {
        return new DefaultConnectionCursor(cursorAt(key));
    }
}
