package com.agogsaas.wms.putaway.processes;

import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.ServiceProcess;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Two processes and eight receivers in a warehouse that is always nearly full; while they work, the books are looked at
 * by SQL again and again. Half of the receivers are twins that send the same requests through different processes.
 * Longer with {@code -Dtests.seconds}.
 */
class SeveralProcessesIT {

    @Test
    void overfillNothingAndLoseNothing() throws Exception {
        try (TestDatabase database = TestDatabase.migrated()) {
            draw(database);
            try (ServiceProcess one = ServiceProcess.start(database.application(), "putaway.hold-time=1s");
                    ServiceProcess other = ServiceProcess.start(database.application(), "putaway.hold-time=1s")) {
                work(database, List.of(new PutawayClient(one), new PutawayClient(other)));
            }
        }
    }

    private static void draw(TestDatabase database) {
        StringBuilder bins = new StringBuilder();
        for (int bin = 0; bin < 30; bin++) {
            bins.append(
                    "A-" + bin + "  RESERVE  " + (3 + bin % 9) + " ft3  " + (20 + 7 * (bin % 12)) + " lb  A  seq 1\n");
        }
        new SmallWarehouse(database).materials("paper  1 ft3  10 lb  A").bins(bins.toString());
    }

    private static void work(TestDatabase database, List<PutawayClient> processes) throws Exception {
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("tests.seconds", 8)).toNanos();
        Auditor auditor = new Auditor(database.sql());
        List<Receiver> receivers = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            PutawayClient process = processes.get(number % 2);
            // Twins have one name and one seed, and so the same lots, quantities and keys.
            int person = number < 4 ? number / 2 : number;
            receivers.add(new Receiver("P" + person, () -> process, new SplittableRandom(person)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(receivers.size());
        try {
            List<Future<?>> work = new ArrayList<>();
            for (Receiver receiver : receivers) {
                work.add(threads.submit(() -> receiver.work(() -> System.nanoTime() < end)));
            }
            while (System.nanoTime() < end) {
                auditor.checkNow();
            }
            for (Future<?> done : work) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        auditor.checkNow();
        auditor.checkConservation();
        for (Receiver receiver : receivers) {
            auditor.checkKept(receiver.acknowledged());
        }
    }
}
