package com.agogsaas.wms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientRatesTest {

    private static final long SECOND = 1_000_000_000L;

    /** Such clocks begin anywhere, and may pass the end of the numbers. */
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND);

    @Test
    void aBurstPassesAndThenAsManyAsFitTheRate() {
        var rates = new ClientRates(2, 3, clock::get);

        assertThat(passed(rates, "anna", 10)).isEqualTo(3);
        clock.addAndGet(SECOND);
        assertThat(passed(rates, "anna", 10)).isEqualTo(2);
        clock.addAndGet(60 * SECOND);
        assertThat(passed(rates, "anna", 10)).isEqualTo(3);
    }

    @Test
    void whoeverIsTurnedAwayHearsWhenToComeBack() {
        var rates = new ClientRates(1, 1, clock::get);

        assertThat(rates.take("anna")).isZero();
        assertThat(rates.take("anna")).isEqualTo(1);
        clock.addAndGet(SECOND);
        assertThat(rates.take("anna")).isZero();
    }

    @Test
    void clientsDoNotUseUpEachOthersShare() {
        var rates = new ClientRates(1, 1, clock::get);

        assertThat(rates.take("anna")).isZero();
        assertThat(rates.take("ben")).isZero();
    }

    @Test
    void zeroIsNoLimit() {
        var rates = new ClientRates(0, 1, clock::get);

        assertThat(passed(rates, "anna", 1_000)).isEqualTo(1_000);
        assertThat(rates.clients()).isZero();
    }

    @Test
    void aFloodOfAddressesTakesBoundedMemory() {
        var rates = new ClientRates(1, 1, clock::get);

        for (int i = 0; i < 2 * ClientRates.MAX_CLIENTS; i++) {
            rates.take("address " + i);
        }

        assertThat(rates.clients()).isEqualTo(ClientRates.MAX_CLIENTS);
    }

    private static int passed(ClientRates rates, String client, int requests) {
        int passed = 0;
        for (int i = 0; i < requests; i++) {
            passed += rates.take(client) == 0 ? 1 : 0;
        }
        return passed;
    }
}
