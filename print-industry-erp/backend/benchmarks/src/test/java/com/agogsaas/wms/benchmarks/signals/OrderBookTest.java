package com.agogsaas.wms.benchmarks.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.units.AbcClass;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderBookTest {

    private static final String LINES = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            2,22697,"CUP, GREEN",6,2011-03-02 08:26:00,2.95,17850.0,United Kingdom
            2,22699,CUP ROSES,4,2011-03-02 08:26:00,2.95,17850.0,United Kingdom
            1,22697,"CUP, GREEN",1,2011-03-01 10:00:00,2.95,,United Kingdom
            1,22697,"CUP, GREEN",2,2011-03-01 10:00:00,2.95,,United Kingdom
            1,POST,POSTAGE,1,2011-03-01 10:00:00,18.0,,France
            C3,22697,"CUP, GREEN",-1,2011-03-03 10:00:00,2.95,,United Kingdom
            4,85123a,HOLDER,-7,2011-03-03 10:00:00,2.55,,United Kingdom
            5,85123a,HOLDER,3,2011-03-03 10:00:00,2.55,,United Kingdom
            5,85123A ,HOLDER,2,2011-03-03 10:00:00,2.55,,United Kingdom
            """;

    @Test
    void takesWhatWasOrderedAndNoneOfTheRest() throws IOException {
        OrderBook book = OrderBook.read(new StringReader(LINES));

        assertThat(book.materials()).isEqualTo(3);
        assertThat(book.orders()).extracting(Order::date).isSorted();
        assertThat(book.orders()).extracting(Order::lines).containsExactly(1, 2, 1);
        assertThat(book.orders().get(0).units(0)).isEqualTo(3);
        assertThat(book.orders().get(2).units(0)).isEqualTo(5);
    }

    @Test
    void daysCountFromTheFirstToBeforeTheLast() throws IOException {
        OrderBook book = OrderBook.read(new StringReader(LINES));
        assertThat(book.between(LocalDate.of(2011, 3, 2), LocalDate.of(2011, 3, 3)))
                .hasSize(1);
    }

    @Test
    void historyCountsLinesOfItsWindowOnly() throws IOException {
        OrderBook book = OrderBook.read(new StringReader(LINES));
        History history = History.before(LocalDate.of(2011, 3, 3), book, 10, 10);

        assertThat(history.picksPerDay(0)).isCloseTo(0.2, within(1e-12));
        assertThat(history.picksPerDay(1)).isCloseTo(0.1, within(1e-12));
        assertThat(history.picksPerDay(2)).isZero();
        assertThat(history.abcClass(0)).isEqualTo(AbcClass.A);
        assertThat(history.abcClass(2)).isEqualTo(AbcClass.C);
    }
}
