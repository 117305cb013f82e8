package com.agogsaas.wms.benchmarks.competitors;

import com.agogsaas.wms.engine.cli.InstanceSolver;
import com.agogsaas.wms.engine.cli.SolveCommand;
import java.util.LinkedHashMap;
import java.util.Map;

/** The engine's command line with the competitors as its algorithms. */
public final class CompetitorCommand {

    private CompetitorCommand() {}

    /** Takes the options of {@code script/solve}. */
    public static void main(String[] words) {
        Map<String, InstanceSolver> algorithms = new LinkedHashMap<>();
        algorithms.put("CP-SAT", new CpSatSolver());
        algorithms.put("TIMEFOLD", new TimefoldSolver());
        SolveCommand.runToExit(algorithms, words);
    }
}
